import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logFile } from '../../src-main/shell/log-file.ts';
import { scratchFolder } from './scratch.ts';

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('the log', () => {
  it('comes with its first lines, for its owner only', async () => {
    const folder = join(await scratchFolder(), 'logs');
    const append = logFile(folder, { bytes: 100, files: 3 });
    await expect(readdir(folder)).rejects.toThrow();
    await append('one\n');
    await append('two\n');
    expect(await readFile(join(folder, 'switchyard.log'), 'utf8')).toBe('one\ntwo\n');
    expect([await modeOf(folder), await modeOf(join(folder, 'switchyard.log'))]).toEqual([0o700, 0o600]);
  });

  it('goes on in a new file when one is full, and keeps so many', async () => {
    const folder = join(await scratchFolder(), 'logs');
    const append = logFile(folder, { bytes: 10, files: 3 });
    for (const line of ['first 01\n', 'second 2\n', 'third 03\n', 'fourth 4\n']) await append(line);
    expect((await readdir(folder)).toSorted()).toEqual(['switchyard.1.log', 'switchyard.2.log', 'switchyard.log']);
    expect(await Promise.all(['switchyard.log', 'switchyard.1.log', 'switchyard.2.log'].map((name) => readFile(join(folder, name), 'utf8')))).toEqual(['fourth 4\n', 'third 03\n', 'second 2\n']);
    expect(await modeOf(join(folder, 'switchyard.2.log'))).toBe(0o600);
  });

  it('closes a file that others could read', async () => {
    const folder = join(await scratchFolder(), 'logs');
    await mkdir(folder);
    await writeFile(join(folder, 'switchyard.log'), 'old\n');
    await chmod(join(folder, 'switchyard.log'), 0o644);
    await logFile(folder, { bytes: 100, files: 3 })('new\n');
    expect(await modeOf(join(folder, 'switchyard.log'))).toBe(0o600);
  });

  it('does not bring back a data folder that was deleted, and says nothing of it', async () => {
    const data = join(await scratchFolder(), 'data');
    await logFile(join(data, 'logs'), { bytes: 100, files: 3 })('late\n');
    await expect(readdir(data)).rejects.toThrow();
  });

  it('lets a file in its way be', async () => {
    const folder = join(await scratchFolder(), 'logs');
    await writeFile(folder, 'mine');
    await logFile(folder, { bytes: 100, files: 3 })('line\n');
    expect(await readFile(folder, 'utf8')).toBe('mine');
  });
});
