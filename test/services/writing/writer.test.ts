import { utimesSync, writeFileSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../../shell/scratch.ts';
import { writerIn } from '../writing.ts';

/** A writer, and a file of the given name and text beside its data; without a text the file is not there yet. */
async function given(name: string, text?: string) {
  const root = await scratchFolder();
  const path = join(root, '.qwen', name);
  if (text !== undefined) {
    await mkdir(dirname(path));
    await writeFile(path, text);
  }
  return { root, path, writer: writerIn(join(root, 'data')), text: () => readFile(path, 'utf8') };
}

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o7777;
const set = (name: string, value: unknown): { path: string[]; value: unknown } => ({ path: [name], value });

describe('writing a .env file', () => {
  it('creates it and its folder for their owner only', async () => {
    const { writer, path, text } = await given('.env');
    expect(await writer.editEnv(path, [{ name: 'MY_API_KEY', value: 'sk-1' }])).toMatchObject({ ok: true, value: { changed: true, exposed: false } });
    expect(await text()).toBe('MY_API_KEY=sk-1\n');
    expect([await modeOf(path), await modeOf(dirname(path))]).toEqual([0o600, 0o700]);
  });

  it('keeps the permissions of one that is there, and says when others may read the secret', async () => {
    const { writer, path } = await given('.env', 'A=1\n');
    await chmod(path, 0o640);
    expect(await writer.editEnv(path, [{ name: 'MY_API_KEY', value: 'sk-1' }])).toMatchObject({ ok: true, value: { exposed: true } });
    expect(await writer.editEnv(path, [{ name: 'COLOUR', value: 'red' }])).toMatchObject({ ok: true, value: { exposed: false } });
    expect(await modeOf(path)).toBe(0o640);
  });

  it('refuses a value that such a file cannot hold, without showing it', async () => {
    const { writer, path, text } = await given('.env', 'A=1\n');
    const result = await writer.editEnv(path, [{ name: 'A', value: 'secret\0' }]);
    expect(result).toMatchObject({ ok: false, error: { code: 'env/bad-value' } });
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(await text()).toBe('A=1\n');
  });
});

describe('writing a settings file', () => {
  it('follows a link and keeps it', async () => {
    const { writer, root, path } = await given('settings.json', '{}');
    const alias = join(root, 'alias.json');
    await symlink('.qwen/settings.json', alias);
    await writer.editSettings(alias, [set('a', 1)]);
    expect((await lstat(alias)).isSymbolicLink()).toBe(true);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ a: 1 });
  });

  it('says when a key is put where others may read it', async () => {
    const { writer, path } = await given('settings.json', '{}');
    await chmod(path, 0o644);
    expect(await writer.editSettings(path, [{ path: ['env', 'MY_KEY'], value: 'sk-1' }])).toMatchObject({ value: { exposed: true } });
    expect(await writer.editSettings(path, [set('theme', 'dark')])).toMatchObject({ value: { exposed: false } });
  });

  it('changes exact bytes where they still stand', async () => {
    const { writer, path, text } = await given('settings.json', '{ "a": 1, }');
    const comma = { offset: 8, was: ',', text: '' };
    expect(await writer.editSettings(path, [comma])).toMatchObject({ ok: true });
    expect(await text()).toBe('{ "a": 1 }');
    expect(await writer.editSettings(path, [comma])).toMatchObject({ ok: false, error: { code: 'settings/changed' } });
    expect(await writer.editSettings(path, [{ offset: 0, was: '{', text: '[' }])).toMatchObject({ ok: false });
    expect(await text()).toBe('{ "a": 1 }');
  });

  it('writes nothing, and keeps no copy, when nothing would change', async () => {
    const { writer, path } = await given('settings.json', '{ "a": 1 }');
    expect(await writer.editSettings(path, [set('a', 1)])).toEqual({ ok: true, value: { changed: false, exposed: false } });
    expect(await writer.editSettings(path, [{ path: ['b'], remove: true }])).toMatchObject({ value: { changed: false } });
    expect(await writer.history()).toEqual([]);
  });
});

describe('a file that changed since it was read', () => {
  it('keeps the changes of others to other places', async () => {
    const { writer, path, text } = await given('settings.json', '{\n  // theirs\n  "a": 1,\n  "b": 2\n}\n');
    const base = '{ "a": 1 }';
    expect(await writer.editSettings(path, [set('a', 3)], { base })).toMatchObject({ ok: true });
    expect(await text()).toBe('{\n  // theirs\n  "a": 3,\n  "b": 2\n}\n');
  });

  it('is left alone when they changed the same place, and both values are told', async () => {
    const { writer, path, text } = await given('settings.json', '{"a":"theirs"}');
    const result = await writer.editSettings(path, [set('a', 'ours')], { base: '{"a":"old"}', file: '~/settings.json' });
    expect(result).toMatchObject({ ok: false, error: { code: 'settings/conflict' }, conflicts: [{ place: 'a', ours: '"ours"', theirs: '"theirs"' }] });
    if (result.ok) throw new Error('a contradiction was written');
    expect(result.error.message).toContain('~/settings.json was not changed: another program changed a to "theirs" in the meantime, and you wanted to set it to "ours".');
    expect(await text()).toBe('{"a":"theirs"}');
    expect(await writer.history()).toEqual([]);
  });

  it('may have been created in the meantime', async () => {
    const { writer, path, text } = await given('.env', 'A=theirs\n');
    expect(await writer.editEnv(path, [{ name: 'B', value: 'ours' }], { base: null })).toMatchObject({ ok: true });
    expect(await text()).toBe('A=theirs\nB=ours\n');
    expect(await writer.editEnv(path, [{ name: 'A', value: 'ours' }], { base: null })).toMatchObject({ ok: false, error: { code: 'settings/conflict' } });
  });
});

it('sees a change in the last moment that keeps the size and the times of the file', async () => {
  const { writer, path, text } = await given('settings.json', '{"a":1}');
  const { atime, mtime } = await stat(path);
  let asked = 0;
  const written = await writer.rewrite(path, 'settings', (current) => {
    asked += 1;
    if (asked === 1) writeFileSync(path, '{"a":2}');
    if (asked === 1) utimesSync(path, atime, mtime);
    return { ok: true, value: `${current ?? ''}\n` };
  });
  expect([written.ok, asked, await text()]).toEqual([true, 2, '{"a":2}\n']);
});

describe('a file that is refused', () => {
  it.each([
    ['a mistake', '{\n  "a": }', 'settings/malformed', 'line 2, column 8'],
    ['no object', '[1]', 'settings/malformed', 'line 1, column 1'],
  ])('has %s', async (_what, before, code, words) => {
    const { writer, path, text } = await given('settings.json', before);
    expect(await writer.editSettings(path, [set('a', 1)])).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(words) } });
    expect(await text()).toBe(before);
  });

  it('is a folder, a link that leads nowhere, or one that leads back to itself', async () => {
    const { writer, root } = await given('settings.json', '{}');
    await mkdir(join(root, 'folder'));
    await symlink('nowhere', join(root, 'dangling'));
    await symlink('loop', join(root, 'loop'));
    const codes = await Promise.all(['folder', 'dangling', 'loop'].map((name) => writer.editSettings(join(root, name), [set('a', 1)])));
    expect(codes).toMatchObject([{ error: { code: 'settings/is-folder' } }, { error: { code: 'settings/dangling-link' } }, { error: { code: 'settings/dangling-link' } }]);
    expect((await readdir(root)).toSorted()).toEqual(['.qwen', 'dangling', 'folder', 'loop']);
  });
});
