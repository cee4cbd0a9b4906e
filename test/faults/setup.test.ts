import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import { applyPlan } from '../../src-main/services/setup/apply-plan.ts';
import { planSetup } from '../../src-main/services/setup/plan-setup.ts';
import { USER } from '../services/home.ts';
import { DEEPSEEK, KEY, settingUp, type SettingUp } from '../services/setup/setting-up.ts';
import { writerIn } from '../services/writing.ts';
import { isRoot } from '../shell/scratch.ts';

const ENV = 'home/.qwen/.env';

/** A home on a real file system of 64 KB; skipped, with the reason, where none can be mounted. */
async function onSmallDisk({ skip }: TestContext): Promise<SettingUp & { home: string }> {
  if (!isRoot || process.platform !== 'linux') skip('a small disk can be mounted only by root on Linux');
  const place = await settingUp();
  const home = join(place.root, 'home');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', home], { stdio: 'pipe' });
  } catch {
    skip('this system does not let root mount a small disk');
  }
  onTestFinished(() => void execFileSync('umount', [home]));
  return { ...place, home };
}

const many = { ...DEEPSEEK, models: Array.from({ length: 400 }, (_, at) => ({ id: `model-${at}-${'x'.repeat(200)}` })) };

describe('setting up on a disk that is full', () => {
  it('loses nothing: the key is saved, the settings stay, and the error says both', async (context) => {
    const { apply, read, write, home } = await onSmallDisk(context);
    await write(USER, '{ "theme": "dark" }');
    await expect(apply(many)).rejects.toMatchObject({ error: { code: 'storage/full', message: expect.stringContaining('What was written before that stays: ~/.qwen/.env.') } });
    expect(await read(USER)).toBe('{ "theme": "dark" }');
    expect(await read(ENV)).toBe(`DEEPSEEK_API_KEY=${KEY}\n`);
    expect((await readdir(join(home, '.qwen'))).toSorted()).toEqual(['.env', 'settings.json']);
  });

  it('goes on from there when there is room', async (context) => {
    const { apply } = await onSmallDisk(context);
    await expect(apply(many)).rejects.toMatchObject({ error: { code: 'storage/full' } });
    expect((await apply(DEEPSEEK)).written).toEqual(['~/.qwen/settings.json']);
  });

  it('writes nothing where nothing may be written', async (context) => {
    const { apply, read, write, home } = await onSmallDisk(context);
    await write(USER, '{}');
    execFileSync('mount', ['-o', 'remount,ro', home]);
    await expect(apply(DEEPSEEK)).rejects.toMatchObject({ error: { code: 'settings/read-only' } });
    expect([await read(USER), await read(ENV)]).toEqual(['{}', null]);
  });
});

describe('setting up while others write', () => {
  it('does nothing when a file is no longer as it was shown', async () => {
    const { preview, apply, read, write } = await settingUp({ [USER]: '{}' });
    const { revision } = await preview(DEEPSEEK);
    await write(USER, '{ "theme": "dark" }');
    await expect(apply(DEEPSEEK, revision)).rejects.toMatchObject({ error: { code: 'settings/changed', message: expect.stringContaining('Nothing was written') } });
    expect([await read(USER), await read(ENV)]).toEqual(['{ "theme": "dark" }', null]);
    await apply(DEEPSEEK, (await preview(DEEPSEEK)).revision);
  });

  it('keeps what is changed in the very last moment', async () => {
    const { root, place, read } = await settingUp({ [USER]: '{ "theme": "light" }', [ENV]: 'A=1\n' });
    const { plan } = await planSetup(place, DEEPSEEK);
    await writeFile(join(root, USER), '{ "theme": "dark" }');
    await writeFile(join(root, ENV), 'A=2\nB=3\n');
    await applyPlan(plan, { writer: writerIn(join(root, 'data')), vault: place.vault });
    expect(JSON.parse((await read(USER)) ?? '')).toMatchObject({ theme: 'dark', model: { name: 'deepseek-v4-pro' } });
    expect(await read(ENV)).toBe(`A=2\nB=3\nDEEPSEEK_API_KEY=${KEY}\n`);
  });

  it('is a conflict when the same value was changed to another one, which stays', async () => {
    const { root, place, read } = await settingUp({ [ENV]: 'DEEPSEEK_API_KEY=old-key-0123456789\n' });
    const { plan } = await planSetup(place, DEEPSEEK);
    await writeFile(join(root, ENV), 'DEEPSEEK_API_KEY=their-key-0123456789\n');
    const failed = applyPlan(plan, { writer: writerIn(join(root, 'data')), vault: place.vault });
    await expect(failed).rejects.toMatchObject({ error: { code: 'settings/conflict' } });
    await failed.catch((thrown: { error: object }) => expect(JSON.stringify(thrown.error)).not.toMatch(/their-key|the-key-that/));
    expect([await read(ENV), await read(USER)]).toEqual(['DEEPSEEK_API_KEY=their-key-0123456789\n', null]);
  });
});

it('tightens a .env file that it writes a key to', async () => {
  const { root, apply, mode } = await settingUp({ [ENV]: '' });
  await chmod(join(root, ENV), 0o664);
  await apply(DEEPSEEK);
  expect(await mode(ENV)).toBe('600');
  expect(await readFile(join(root, ENV), 'utf8')).toContain(KEY);
});
