import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf, readText } from '../../src-main/shell/files.ts';
import { isRoot, scratchFolder } from './scratch.ts';

describe('reading a file', () => {
  it('gives its text, fingerprint and permissions', async () => {
    const path = join(await scratchFolder(), 'a');
    await writeFile(path, 'é\r\n', { mode: 0o640 });
    expect(await readText(path)).toEqual({ state: 'present', text: 'é\r\n', bytes: Buffer.from('é\r\n'), hash: hashOf('é\r\n'), mode: 0o640, lossless: true });
  });

  it('says when the bytes are not UTF-8, and when a replacement character was really meant', async () => {
    const path = join(await scratchFolder(), 'a');
    await writeFile(path, Buffer.from([0x61, 0xff]));
    expect(await readText(path)).toMatchObject({ state: 'present', lossless: false });
    await writeFile(path, 'a\uFFFD');
    expect(await readText(path)).toMatchObject({ state: 'present', lossless: true });
  });

  it('tells a missing file from one that cannot be read', async () => {
    const folder = await scratchFolder();
    await mkdir(join(folder, 'folder'));
    await symlink('nowhere', join(folder, 'dangling'));
    await symlink('loop', join(folder, 'loop'));
    await writeFile(join(folder, 'big'), 'x'.repeat(11));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const state = async (name: string): Promise<unknown> => {
      const read = await readText(join(folder, name), 10);
      return read.state === 'unreadable' ? read.reason : read.state;
    };
    expect(await state('nothing')).toBe('missing');
    expect(await state('big/inside')).toBe('missing');
    expect(await state('folder')).toBe('directory');
    expect(await state('dangling')).toBe('dangling-link');
    expect(await state('loop')).toBe('link-loop');
    expect(await state('big')).toBe('too-large');
    expect(await state('pipe')).toBe('not-a-file');
  });

  it.skipIf(isRoot)('says when it is not allowed', async () => {
    const path = join(await scratchFolder(), 'a');
    await writeFile(path, 'x');
    await chmod(path, 0);
    expect(await readText(path)).toEqual({ state: 'unreadable', reason: 'permission' });
  });
});
