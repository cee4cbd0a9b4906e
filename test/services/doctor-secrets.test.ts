import { execFileSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foundOf, theFinding } from './examining.ts';
import { makeHome, USER } from './home.ts';

const withPath = { environment: { PATH: process.env['PATH'] } };

async function repository(ignored = '') {
  const home = await makeHome({ 'proj/.env': 'MY_API_KEY=k-12345', 'proj/.gitignore': ignored }, withPath);
  execFileSync('git', ['init', '-q'], { cwd: home.place.cwd, env: { ...process.env, HOME: home.place.home } });
  return home;
}

describe('a file that holds a key', () => {
  it('and that others can read says how to close it', async () => {
    const { place, root } = await makeHome({ [USER]: { env: { MY_KEY: 'k-12345' } } });
    await chmod(join(root, USER), 0o644);
    expect(await theFinding(place, 'secret/readable-by-others')).toMatch(/^warning ~\/\.qwen\/settings\.json:\d+:.*\(mode 0644\)\. Run: chmod 600 ~\/\.qwen\/settings\.json$/);
    await chmod(join(root, USER), 0o600);
    expect(await foundOf(place, 'secret/readable-by-others')).toEqual([]);
  });

  it('and that git would add is a warning', async () => {
    const { place } = await repository();
    expect(await theFinding(place, 'secret/not-ignored-by-git')).toMatch(/^warning .*\/proj\/\.env:1:/);
  });

  it('and that git ignores is in order', async () => {
    const { place } = await repository('.env\n');
    expect(await foundOf(place, 'secret/not-ignored-by-git')).toEqual([]);
  });

  it('and that git tracks is an error', async () => {
    const { place } = await repository();
    execFileSync('git', ['add', '.env'], { cwd: place.cwd });
    expect(await theFinding(place, 'secret/tracked-by-git')).toMatch(/^error .*\/proj\/\.env:1:/);
  });

  it('is judged without git where there is none', async () => {
    const { place } = await repository();
    expect(await foundOf({ ...place, environment: { ...place.environment, PATH: '' } }, 'secret/not-ignored-by-git')).toEqual([]);
  });

  it('never makes git run a program that the repository names', async () => {
    const { place, root } = await repository();
    const trap = join(root, 'ran');
    for (const name of ['core.fsmonitor', 'core.untrackedCache']) execFileSync('git', ['config', name, `touch ${trap}; false`], { cwd: place.cwd });
    await theFinding(place, 'secret/not-ignored-by-git');
    expect(() => execFileSync('ls', [trap], { stdio: 'ignore' })).toThrow();
  });
});

it('a file without a key may be read and tracked by everybody', async () => {
  const { place, root } = await makeHome({ [USER]: { model: { name: 'x' } } }, withPath);
  await chmod(join(root, USER), 0o644);
  expect(await foundOf(place, 'secret/readable-by-others')).toEqual([]);
});
