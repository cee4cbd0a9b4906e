import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Written } from '../../../src-main/services/writing/written.ts';
import { scratchFolder } from '../../shell/scratch.ts';
import { writerIn } from '../writing.ts';

async function given(text?: string) {
  const root = await scratchFolder();
  const path = join(root, 'settings.json');
  if (text !== undefined) await writeFile(path, text);
  return { root, path, data: join(root, 'data'), writer: writerIn(join(root, 'data')), text: () => readFile(path, 'utf8') };
}

const idOf = (written: Written): string => (written.ok && written.value.entryId) || '';
const set = (name: string, value: unknown): { path: string[]; value: unknown } => ({ path: [name], value });

describe('undoing a write', () => {
  it('gives back the bytes from before, also after a restart', async () => {
    const { writer, path, data, text } = await given('\uFEFF{ "a": 1, // mine\r\n "b": 2 }');
    const before = await text();
    const id = idOf(await writer.editSettings(path, [{ path: ['a'], remove: true }]));
    expect(await text()).not.toContain('mine');
    expect(await writerIn(data).undo(id)).toMatchObject({ ok: true, value: { changed: true } });
    expect(await text()).toBe(before);
  });

  it('leaves alone what others changed since then', async () => {
    const { writer, path, text } = await given('{"a":1,"b":1}');
    const id = idOf(await writer.editSettings(path, [set('a', 2)]));
    await writeFile(path, '{"a":2,"b":9}');
    expect(await writer.undo(id)).toMatchObject({ ok: true });
    expect(await text()).toBe('{"a":1,"b":9}');
  });

  it('is a conflict where others changed the same place', async () => {
    const { writer, path, text } = await given('{"a":1}');
    const id = idOf(await writer.editSettings(path, [set('a', 2)]));
    await writeFile(path, '{"a":3}');
    expect(await writer.undo(id)).toMatchObject({ ok: false, error: { code: 'settings/conflict' }, conflicts: [{ place: 'a', ours: '1', theirs: '3' }] });
    expect(await text()).toBe('{"a":3}');
  });

  it('can itself be undone, and done twice changes nothing more', async () => {
    const { writer, path, text } = await given('{"a":1}');
    const id = idOf(await writer.editSettings(path, [set('a', 2)]));
    const undone = idOf(await writer.undo(id));
    expect(await writer.undo(id)).toMatchObject({ ok: true, value: { changed: false } });
    await writer.undo(undone);
    expect(await text()).toBe('{"a":2}');
  });

  it('takes variables back one by one', async () => {
    const { writer, root } = await given();
    const path = join(root, '.env');
    await writeFile(path, 'A=1\n');
    const id = idOf(await writer.editEnv(path, [{ name: 'B', value: '2' }]));
    await writer.editEnv(path, [{ name: 'C', value: '3' }]);
    expect(await writer.undo(id)).toMatchObject({ ok: true });
    expect(await readFile(path, 'utf8')).toBe('A=1\nC=3\n');
  });

  it('of something unknown says that it is too late', async () => {
    const { writer } = await given();
    expect(await writer.undo('../../etc/passwd')).toMatchObject({ ok: false, error: { message: expect.stringContaining('can no longer be undone') } });
  });
});

describe('undoing the creation of a file', () => {
  it('deletes it when it is as it was created, and can be undone', async () => {
    const { writer, path, root, text } = await given();
    const id = idOf(await writer.editSettings(path, [set('a', 1)]));
    const undone = idOf(await writer.undo(id));
    expect(await readdir(root)).toEqual(['data']);
    expect(await writer.undo(undone)).toMatchObject({ ok: true });
    expect(JSON.parse(await text())).toEqual({ a: 1 });
  });

  it('takes out its own values only when others added theirs', async () => {
    const { writer, path, text } = await given();
    const id = idOf(await writer.editSettings(path, [set('a', 1)]));
    await writer.editSettings(path, [set('b', 2)]);
    expect(await writer.undo(id)).toMatchObject({ ok: true });
    expect(JSON.parse(await text())).toEqual({ b: 2 });
  });
});

describe('the history', () => {
  it('names places and no values, newest first, and keeps ten of each file', async () => {
    const { writer, path, data } = await given('{}');
    for (let index = 0; index < 13; index += 1) await writer.editSettings(path, [{ path: ['env', 'MY_KEY'], value: `sk-secret-${index}` }], { file: '~/settings.json' });
    await writer.editEnv(join(path, '..', '.env'), [{ name: 'OTHER', value: 'x' }]);
    const history = await writerIn(data).history();
    expect(history).toHaveLength(11);
    expect(history[0]).toMatchObject({ kind: 'env', places: ['OTHER'] });
    expect(history[1]).toMatchObject({ kind: 'settings', file: '~/settings.json', path, places: ['env.MY_KEY'] });
    expect(JSON.stringify(history)).not.toContain('sk-secret');
    const times = history.map(({ time }) => time);
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    await writer.undo(history.at(-1)?.id ?? '');
    expect(await readFile(path, 'utf8')).toContain('sk-secret-12');
  });

  it('is for the user only', async () => {
    const { writer, path, data } = await given('{}');
    await writer.editSettings(path, [set('a', 1)]);
    const folder = join(data, 'backups', (await readdir(join(data, 'backups')))[0] ?? '');
    const [name = ''] = await readdir(folder);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('passes over what is not a whole backup', async () => {
    const { writer, path, data } = await given('{}');
    await writer.editSettings(path, [set('a', 1)]);
    const [folder = ''] = await readdir(join(data, 'backups'));
    await writeFile(join(data, 'backups', folder, '000000000000001-torn'), '{"version":1');
    expect(await writer.history()).toHaveLength(1);
  });

  it('leaves alone what a newer version has kept, and undoes its own', async () => {
    const { writer, path, data, text } = await given('{}');
    const written = await writer.editSettings(path, [set('a', 1)]);
    const folder = join(data, 'backups', (await readdir(join(data, 'backups')))[0] ?? '');
    const [own = ''] = await readdir(folder);
    const newer = (await readFile(join(folder, own), 'utf8')).replace('"version":1', '"version":2,"parts":[]').replace(idOf(written), 'later');
    const kept = join(folder, '999999999999999-later');
    await writeFile(kept, newer);
    expect((await writer.history()).map(({ id }) => id)).toEqual([idOf(written)]);
    expect(await writer.undo('later')).toMatchObject({ ok: false, error: { code: 'storage/failed' } });
    expect(await writer.undo(idOf(written))).toMatchObject({ ok: true });
    expect([await text(), await readFile(kept, 'utf8')]).toEqual(['{}', newer]);
  });
});

it('writes nothing when the copy of the old version cannot be kept', async () => {
  const { writer, path, data, text } = await given('{"a":1}');
  await mkdir(data);
  await writeFile(join(data, 'backups'), 'a file where the folder should be');
  expect(await writer.editSettings(path, [set('a', 2)])).toMatchObject({ ok: false, error: { code: 'storage/failed', message: expect.stringContaining('keeps a copy of the old version first') } });
  expect(await text()).toBe('{"a":1}');
  await rm(join(data, 'backups'));
  expect(await writer.editSettings(path, [set('a', 2)])).toMatchObject({ ok: true });
});
