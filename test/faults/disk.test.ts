import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../src-main/shell/replace-file.ts';
import { writerIn } from '../services/writing.ts';
import { scratchFolder } from '../shell/scratch.ts';
import { smallDisk } from './small-disk.ts';

it('keeps the old file and leaves nothing behind when the disk is full', async (context) => {
  const folder = await smallDisk(context);
  const path = join(folder, 'settings.json');
  await writeFile(path, 'old');
  const result = await replaceFile(path, 'x'.repeat(100_000), { expected: 'old', mode: 0o600 });
  expect(result).toEqual({ ok: false, reason: 'full', code: 'ENOSPC' });
  expect(await readFile(path, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['settings.json']);
});

it('says so when the disk is read-only', async (context) => {
  const folder = await smallDisk(context);
  const path = join(folder, 'settings.json');
  await writeFile(path, 'old');
  execFileSync('mount', ['-o', 'remount,ro', folder]);
  const result = await replaceFile(path, 'new', { expected: 'old', mode: 0o600 });
  expect(result).toEqual({ ok: false, reason: 'read-only', code: 'EROFS' });
  expect(await readFile(path, 'utf8')).toBe('old');
});

describe('the writer', () => {
  const edit = [{ path: ['filling'], value: 'x'.repeat(100_000) }];

  it('changes nothing and keeps no copy when the disk of the file is full', async (context) => {
    const [folder, data] = [await smallDisk(context), await scratchFolder()];
    const path = join(folder, 'settings.json');
    await writeFile(path, '{"a":1}');
    const writer = writerIn(data);
    expect(await writer.editSettings(path, edit)).toMatchObject({ ok: false, error: { code: 'storage/full', action: 'retry' } });
    expect(await readFile(path, 'utf8')).toBe('{"a":1}');
    expect(await readdir(folder)).toEqual(['settings.json']);
    expect(await writer.history()).toEqual([]);
  });

  it('changes nothing when the disk of the copies is full', async (context) => {
    const [data, folder] = [await smallDisk(context), await scratchFolder()];
    const path = join(folder, 'settings.json');
    await writeFile(path, '{"a":1}');
    expect(await writerIn(data).editSettings(path, edit)).toMatchObject({
      ok: false,
      error: { code: 'storage/full', message: expect.stringContaining('keeps a copy of the old version first, and the disk is full') },
    });
    expect(await readFile(path, 'utf8')).toBe('{"a":1}');
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('says that a disk is read-only, for a file that is there and one that is not', async (context) => {
    const [folder, data] = [await smallDisk(context), await scratchFolder()];
    await writeFile(join(folder, 'settings.json'), '{"a":1}');
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    const writer = writerIn(data);
    const results = [await writer.editSettings(join(folder, 'settings.json'), edit), await writer.editEnv(join(folder, '.env'), [{ name: 'A', value: '1' }])];
    expect(results).toMatchObject([{ error: { code: 'settings/read-only' } }, { error: { code: 'settings/read-only' } }]);
    expect(await writer.history()).toEqual([]);
  });
});
