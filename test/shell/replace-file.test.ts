import { chmod, lstat, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../src-main/shell/replace-file.ts';
import { isRoot, scratchFolder } from './scratch.ts';

const options = (expected: string | null, mode = 0o600): { expected: string | null; mode: number } => ({
  expected,
  mode,
});

describe('replacing a file', () => {
  it('puts the new text in the place of the old one, with the old permissions', async () => {
    const folder = await scratchFolder();
    const path = join(folder, 'a');
    await writeFile(path, 'old');
    await chmod(path, 0o4640);
    expect(await replaceFile(path, 'new', options('old'))).toEqual({ ok: true });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await stat(path)).mode & 0o7777).toBe(0o4640);
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('makes a new file with the permissions asked for', async () => {
    const folder = await scratchFolder();
    const path = join(folder, 'a');
    expect(await replaceFile(path, 'new', options(null, 0o600))).toMatchObject({ ok: true });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('follows a chain of links and leaves the links', async () => {
    const folder = await scratchFolder();
    await mkdir(join(folder, 'dotfiles'));
    await writeFile(join(folder, 'dotfiles', 'real'), 'old');
    await symlink('dotfiles/real', join(folder, 'middle'));
    await symlink('middle', join(folder, 'a'));
    expect(await replaceFile(join(folder, 'a'), 'new', options('old'))).toMatchObject({ ok: true });
    expect(await readFile(join(folder, 'dotfiles', 'real'), 'utf8')).toBe('new');
    expect(await readlink(join(folder, 'a'))).toBe('middle');
    expect((await lstat(join(folder, 'middle'))).isSymbolicLink()).toBe(true);
  });

  it('keeps the owner where the system allows it', async () => {
    const path = join(await scratchFolder(), 'a');
    await writeFile(path, 'old');
    const before = await stat(path);
    await replaceFile(path, 'new', options('old'));
    const after = await stat(path);
    expect([after.uid, after.gid]).toEqual([before.uid, before.gid]);
  });
});

describe('a file that is not replaced', () => {
  it('is one that changed since it was read', async () => {
    const folder = await scratchFolder();
    const path = join(folder, 'a');
    await writeFile(path, 'theirs');
    expect(await replaceFile(path, 'ours', options('old'))).toEqual({ ok: false, reason: 'changed', code: '' });
    expect(await readFile(path, 'utf8')).toBe('theirs');
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('is one that appeared, or vanished, since then', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'a'), 'theirs');
    expect(await replaceFile(join(folder, 'a'), 'ours', options(null))).toMatchObject({ reason: 'changed' });
    expect(await replaceFile(join(folder, 'b'), 'ours', options('old'))).toMatchObject({ reason: 'changed' });
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('is a folder, or a link that leads nowhere', async () => {
    const folder = await scratchFolder();
    await mkdir(join(folder, 'folder'));
    await symlink('nowhere', join(folder, 'dangling'));
    expect(await replaceFile(join(folder, 'folder'), 'x', options(null))).toMatchObject({ ok: false });
    expect(await replaceFile(join(folder, 'dangling'), 'x', options(null))).toMatchObject({ ok: false });
    expect((await readdir(folder)).toSorted()).toEqual(['dangling', 'folder']);
  });

  it('is in a folder that does not exist', async () => {
    expect(await replaceFile(join(await scratchFolder(), 'no', 'a'), 'x', options(null))).toEqual({ ok: false, reason: 'failed', code: 'ENOENT' });
  });

  it.skipIf(isRoot)('is read-only, or in a folder that is', async () => {
    const folder = await scratchFolder();
    const path = join(folder, 'a');
    await writeFile(path, 'old', { mode: 0o444 });
    expect(await replaceFile(path, 'new', options('old'))).toMatchObject({ reason: 'read-only' });
    await chmod(path, 0o644);
    await chmod(folder, 0o555);
    expect(await replaceFile(path, 'new', options('old'))).toMatchObject({ reason: 'read-only' });
    await chmod(folder, 0o755);
    expect(await readFile(path, 'utf8')).toBe('old');
  });
});

describe('what is written alongside', () => {
  it('is on the disk before the file is replaced', async () => {
    const path = join(await scratchFolder(), 'a');
    await writeFile(path, 'old');
    const seen: string[] = [];
    const look = async (): Promise<void> => void seen.push(await readFile(path, 'utf8'));
    const alongside = async (): Promise<() => Promise<void>> => {
      await look();
      return look;
    };
    expect(await replaceFile(path, 'new', { ...options('old'), alongside })).toEqual({ ok: true });
    expect(seen).toEqual(['old', 'old']);
  });

  const failing = (): Promise<never> => Promise.reject(new Error('no room'));
  it.each([
    ['be written', failing],
    ['be put on the disk', () => Promise.resolve(failing)],
  ])('leaves the file as it is when it cannot %s', async (_what, alongside) => {
    const folder = await scratchFolder();
    const path = join(folder, 'a');
    await writeFile(path, 'old');
    await expect(replaceFile(path, 'new', { ...options('old'), alongside })).rejects.toThrow('no room');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('is finished also when the file cannot be written', async () => {
    let isFinished = false;
    const alongside = (): Promise<() => Promise<void>> => Promise.resolve(async () => void (isFinished = true));
    expect(await replaceFile(join(await scratchFolder(), 'no', 'a'), 'x', { ...options(null), alongside })).toMatchObject({ ok: false });
    expect(isFinished).toBe(true);
  });
});

it('lets one of many writers win who all read the same text', async () => {
  const path = join(await scratchFolder(), 'a');
  const results = await Promise.all(Array.from({ length: 8 }, (_, index) => replaceFile(path, `text ${index}`, options(null))));
  const winners = results.filter(({ ok }) => ok);
  expect(winners).toHaveLength(1);
  expect(results.filter((result) => !result.ok && result.reason === 'changed')).toHaveLength(7);
});
