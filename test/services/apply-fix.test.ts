import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DiagnosisCode } from '../../src-main/core/doctor/diagnosis.ts';
import { createFixes } from '../../src-main/services/apply-fix.ts';
import { windowFindings } from '../../src-main/services/doctor.ts';
import type { Place } from '../../src-main/services/place.ts';
import { loadWorkspace } from '../../src-main/services/workspace.ts';
import { foundOf } from './examining.ts';
import { makeHome, PROJECT, USER } from './home.ts';
import { writerIn } from './writing.ts';
import { say } from '../../src-main/core/say.ts';

const OWN_ENV = 'home/.qwen/.env';

async function repaired(files: Record<string, unknown>, place: Partial<Place> = {}) {
  const home = await makeHome(files, place);
  const fixes = createFixes(writerIn(join(home.root, 'data')), randomUUID);
  const fixOf = async (code: DiagnosisCode) => (await windowFindings(home.place, await loadWorkspace(home.place))).find((finding) => finding.code === code)?.fix;
  const text = (name: string) => readFile(join(home.root, name), 'utf8').catch(() => null);
  const mode = async (name: string) => (await stat(join(home.root, name))).mode & 0o777;
  const keyOf = async () => {
    const route = (await loadWorkspace(home.place)).route();
    return route.ok ? route.value.key?.value.reveal() : route.error.message;
  };
  return { ...home, fixes, fixOf, text, mode, keyOf };
}

const withKey = (env: object) => ({ modelProviders: { openai: [{ id: 'm', envKey: 'MY_KEY', baseUrl: 'http://h/v1' }] }, security: { auth: { selectedType: 'openai' } }, env });

describe('a key in settings.json', () => {
  it('moves to ~/.qwen/.env, which is new and private, and back', async () => {
    const { place, fixes, fixOf, text, mode, keyOf } = await repaired({ [USER]: withKey({ MY_KEY: 'k-12345', OTHER: 'x' }) });
    const before = await text(USER);
    const fix = await fixOf('secret/in-settings');
    expect(fix?.label).toBe('Move it to ~/.qwen/.env');
    const undoId = await fixes.apply(place, fix?.id ?? '');
    expect([await text(OWN_ENV), JSON.parse((await text(USER)) ?? ''), await mode(OWN_ENV)]).toEqual(['MY_KEY=k-12345\n', withKey({ OTHER: 'x' }), 0o600]);
    expect(await keyOf()).toBe('k-12345');
    expect(await foundOf(place, 'secret/in-settings')).toEqual([]);
    await fixes.undo(undoId);
    expect([await text(OWN_ENV), await text(USER), await keyOf()]).toEqual([null, before, 'k-12345']);
  });

  it('moves into a file that is there, which is closed to others first', async () => {
    const { root, place, fixes, fixOf, text, mode } = await repaired({ [USER]: withKey({ MY_KEY: 'k-12345' }), [OWN_ENV]: '# mine\nA=b' });
    await chmod(join(root, OWN_ENV), 0o644);
    await fixes.apply(place, (await fixOf('secret/in-settings'))?.id ?? '');
    expect([await text(OWN_ENV), await mode(OWN_ENV)]).toEqual(['# mine\nA=b\nMY_KEY=k-12345\n', 0o600]);
  });

  it('is shown file by file before anything is written', async () => {
    const { place, fixes, fixOf, text } = await repaired({ [USER]: withKey({ MY_KEY: 'k-12345' }) });
    const before = await text(USER);
    const files = await fixes.preview(place, (await fixOf('secret/in-settings'))?.id ?? '');
    expect(files).toMatchObject([
      { file: '~/.qwen/.env', before: null, after: 'MY_KEY=k-12345\n' },
      { file: '~/.qwen/settings.json', before, after: expect.not.stringContaining('k-12345') as unknown },
    ]);
    expect([await text(OWN_ENV), await text(USER)]).toEqual([null, before]);
  });

  it('stays where the settings cannot be written, and the other file is as it was', async () => {
    const { root, place, fixes, fixOf, text, keyOf } = await repaired({ [USER]: withKey({ MY_KEY: 'k-12345' }), [OWN_ENV]: 'A=b\n' });
    const { id = '' } = (await fixOf('secret/in-settings')) ?? {};
    const blocked = createFixes({ ...writerIn(join(root, 'data')), editSettings: () => Promise.resolve({ ok: false, error: { code: 'storage/full', message: say`full` } }) }, randomUUID);
    await expect(blocked.apply(place, id)).rejects.toMatchObject({ error: { code: 'storage/full', message: 'full' } });
    expect([await text(OWN_ENV), await keyOf()]).toEqual(['A=b\n', 'k-12345']);
    await fixes.apply(place, id);
    expect(await keyOf()).toBe('k-12345');
  });

  it.each([
    ['a nearer .env file hides the own one', { 'proj/.env': 'A=b\n' }, 'k-12345'],
    ['the .env file has another value of the name', { [OWN_ENV]: 'MY_KEY=k-other\n' }, 'k-12345'],
    ['the project states the variable too', { [PROJECT]: { env: { MY_KEY: 'k-project' } } }, 'k-12345'],
    ['it is filled in from a variable', {}, 'k-$OTHER'],
  ] as const)('is not moved where %s', async (_case, files, key) => {
    const { place, keyOf } = await repaired({ [USER]: withKey({ MY_KEY: key }), ...files });
    const found = (await foundOf(place, 'secret/in-settings')).find(({ file }) => file === '~/.qwen/settings.json');
    expect([found?.code, found?.fix]).toEqual(['secret/in-settings', undefined]);
    expect(await keyOf()).not.toBe('');
  });
});

describe('a key in an entry', () => {
  const KEY = 'sk-abcdefghijklmnop';
  const entry = (rest: object) => ({ modelProviders: { openai: [{ id: 'm', baseUrl: 'https://api.deepseek.com/v1', ...rest }] }, security: { auth: { selectedType: 'openai' } } });

  it.each([
    ['key/in-env-key', { envKey: KEY }],
    ['key/in-entry', { apiKey: KEY }],
  ] as const)('%s moves into a variable that the entry then names', async (code, rest) => {
    const { place, fixes, fixOf, text, keyOf } = await repaired({ [USER]: entry(rest) });
    const fix = await fixOf(code);
    expect(fix?.label).toBe('Move it to ~/.qwen/.env as DEEPSEEK_API_KEY');
    await fixes.apply(place, fix?.id ?? '');
    expect([await text(OWN_ENV), JSON.parse((await text(USER)) ?? '')]).toEqual([`DEEPSEEK_API_KEY=${KEY}\n`, entry({ envKey: 'DEEPSEEK_API_KEY' })]);
    expect([await keyOf(), await foundOf(place, code)]).toEqual([KEY, []]);
  });

  it('gets a variable that nobody has set', async () => {
    const { fixOf } = await repaired({ [USER]: entry({ envKey: KEY }), [OWN_ENV]: 'DEEPSEEK_API_KEY_2=x' }, { environment: { DEEPSEEK_API_KEY: 'other' } });
    expect((await fixOf('key/in-env-key'))?.label).toMatch(/as DEEPSEEK_API_KEY_3$/);
  });
});

describe('security.auth.apiKey', () => {
  const settings = (rest: object) => ({ security: { auth: { selectedType: 'anthropic', apiKey: 'k-12345' } }, model: { name: 'claude' }, ...rest });

  it('moves to the variable of the selected protocol', async () => {
    const { place, fixes, fixOf, text, keyOf } = await repaired({ [USER]: settings({}) });
    expect(await keyOf()).toBe('k-12345');
    await fixes.apply(place, (await fixOf('settings/deprecated'))?.id ?? '');
    expect([await text(OWN_ENV), await text(USER)]).toEqual(['ANTHROPIC_API_KEY=k-12345\n', expect.not.stringContaining('apiKey')]);
    expect(await keyOf()).toBe('k-12345');
  });

  it('stays where a model of another protocol uses it too', async () => {
    const { place } = await repaired({ [USER]: settings({ modelProviders: { gemini: [{ id: 'g' }] } }) });
    expect((await foundOf(place, 'settings/deprecated')).map(({ fix }) => fix)).toEqual([undefined]);
  });
});

it('a file that others can read is closed, and opened again by undo', async () => {
  const { root, place, fixes, fixOf, mode } = await repaired({ [USER]: withKey({ MY_KEY: 'k-12345' }) });
  await chmod(join(root, USER), 0o644);
  const { id = '' } = (await fixOf('secret/readable-by-others')) ?? {};
  expect(await fixes.preview(place, id)).toMatchObject([{ file: '~/.qwen/settings.json', mode: { before: 0o644, after: 0o600 } }]);
  const undoId = await fixes.apply(place, id);
  expect([await mode(USER), await foundOf(place, 'secret/readable-by-others')]).toEqual([0o600, []]);
  await fixes.undo(undoId);
  expect(await mode(USER)).toBe(0o644);
});

describe('a .env file that git would add', () => {
  it.each([
    ['proj/.env', '/.env\n'],
    ['proj/.qwen/.env', '/.qwen/.env\n'],
  ])('%s is put into .gitignore', async (name, line) => {
    const { place, fixes, fixOf, text } = await repaired({ [name]: 'MY_API_KEY=k-12345' }, { environment: { PATH: process.env['PATH'] } });
    execFileSync('git', ['init', '-q'], { cwd: place.cwd });
    const undoId = await fixes.apply(place, (await fixOf('secret/not-ignored-by-git'))?.id ?? '');
    expect([await text('proj/.gitignore'), await foundOf(place, 'secret/not-ignored-by-git')]).toEqual([line, []]);
    await fixes.undo(undoId);
    expect(await text('proj/.gitignore')).toBe(null);
  });

  it('and that it tracks already is named with the command that ends this', async () => {
    const { place, fixes, fixOf, text } = await repaired({ 'proj/.env': 'MY_API_KEY=k-12345', 'proj/.gitignore': 'node_modules' }, { environment: { PATH: process.env['PATH'] } });
    execFileSync('git', ['init', '-q'], { cwd: place.cwd });
    execFileSync('git', ['add', '.env'], { cwd: place.cwd });
    await fixes.apply(place, (await fixOf('secret/tracked-by-git'))?.id ?? '');
    expect(await text('proj/.gitignore')).toBe('node_modules\n/.env\n');
    const [found] = await foundOf(place, 'secret/tracked-by-git');
    expect(found?.message).toContain('run git rm --cached .env in the folder of the file');
    expect(found?.fix).toBeUndefined();
  });
});

it('a fix that no longer fits is refused', async () => {
  const { place, fixes, fixOf, write } = await repaired({ [USER]: '{ "a": 1, }' });
  const { id = '' } = (await fixOf('settings/trailing-comma')) ?? {};
  await write(USER, '{ "abc": 1, }');
  await expect(fixes.apply(place, id)).rejects.toMatchObject({ error: { code: 'settings/changed' } });
});
