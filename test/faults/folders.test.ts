import { execFileSync } from 'node:child_process';
import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownFolder } from '../../src-main/shell/own-folder.ts';
import { isRoot, scratchFolder } from '../shell/scratch.ts';
import { smallDisk } from './small-disk.ts';
import { buildProgram, NOBODY, run } from './spawn-program.ts';

/** A user whom no list of users knows. */
const UNKNOWN = 54_321;

let program: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.remove());

describe('the app’s own folder', () => {
  it('is made with all above it, for its owner only', async () => {
    const home = await scratchFolder();
    expect(ownFolder(join(home, '.config/Switchyard'))).toBeUndefined();
    const modes = await Promise.all(['.config', '.config/Switchyard'].map(async (name) => (await stat(join(home, name))).mode & 0o777));
    expect(modes).toEqual([0o700, 0o700]);
    expect(ownFolder(join(home, '.config/Switchyard'))).toBeUndefined();
  });

  it('cannot be made where a file stands in its place, or in that of a folder above it', async () => {
    const home = await scratchFolder();
    await writeFile(join(home, 'Switchyard'), 'a file');
    expect([ownFolder(join(home, 'Switchyard')), ownFolder(join(home, 'Switchyard/below'))]).toEqual(['EEXIST', 'ENOTDIR']);
  });

  it('cannot be made on a read-only disk', async (context) => {
    const disk = await smallDisk(context);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    expect(ownFolder(join(disk, 'home/.config/Switchyard'))).toBe('EROFS');
  });

  it('is no use where it belongs to somebody else', async () => {
    const folder = join(await scratchFolder(), 'Switchyard');
    await mkdir(folder);
    await chmod(folder, 0o000);
    expect((await run(program.path, ['own-folder', folder], isRoot ? NOBODY : undefined)).output).toBe('EACCES');
    await chmod(folder, 0o700);
  });
});

describe('the home folder', () => {
  it('is what HOME says', async () => {
    expect((await run(program.path, ['home'], undefined, { HOME: '/home/anna' })).output).toBe('/home/anna');
  });

  it.skipIf(!isRoot)('is that of the list of users where HOME is empty or unset, and none where nobody knows one', async () => {
    const homes = [run(program.path, ['home'], NOBODY, { HOME: '' }), run(program.path, ['home'], NOBODY, {}), run(program.path, ['home'], UNKNOWN, {})];
    expect((await Promise.all(homes)).map(({ output }) => output)).toEqual(Array.from({ length: 3 }, () => '/nonexistent'));
  });
});

it('a folder that is gone is none to work in', async () => {
  const folder = join(await scratchFolder(), 'gone');
  await mkdir(folder);
  expect((await run(program.path, ['gone', folder])).output).toBe('/home');
});
