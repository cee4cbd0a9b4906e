import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { withLock } from '../../src-main/shell/lock.ts';
import { scratchFolder } from './scratch.ts';

const lockOf = (folder: string): string => join(folder, '.switchyard-a.lock');

it('runs one task after the other, and leaves nothing behind', async () => {
  const folder = await scratchFolder();
  let inside = 0;
  let most = 0;
  const task = async (): Promise<void> => {
    most = Math.max(most, (inside += 1));
    await sleep(2);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 10 }, () => withLock(join(folder, 'a'), task)));
  expect(most).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

it('waits for a living process that holds the lock', async () => {
  const folder = await scratchFolder();
  await writeFile(lockOf(folder), `${process.pid} someone-else`);
  let isDone = false;
  const running = withLock(join(folder, 'a'), async () => {
    isDone = true;
  });
  await sleep(100);
  expect(isDone).toBe(false);
  await writeFile(lockOf(folder), '999999999 dead');
  await running;
  expect(await readdir(folder)).toEqual([]);
});

it.each(['999999999 dead', ''])('takes over the lock %j of a process that died', async (owner) => {
  const folder = await scratchFolder();
  await writeFile(lockOf(folder), owner);
  await utimes(lockOf(folder), 1, 1);
  expect(await withLock(join(folder, 'a'), () => readFile(lockOf(folder), 'utf8'))).toMatch(new RegExp(`^${process.pid} `));
});

it('gives the lock back when the task fails', async () => {
  const folder = await scratchFolder();
  const failing = withLock(join(folder, 'a'), () => Promise.reject(new Error('on purpose')));
  await expect(failing).rejects.toThrow('on purpose');
  expect(await readdir(folder)).toEqual([]);
});

it('runs the task where no lock can be made', async () => {
  expect(await withLock(join(await scratchFolder(), 'no', 'a'), () => Promise.resolve('ran'))).toBe('ran');
});

it('does not wait long for a process that died before it could write its name into the lock', async () => {
  const folder = await scratchFolder();
  await writeFile(lockOf(folder), '');
  expect(await withLock(join(folder, 'a'), () => Promise.resolve('done'))).toBe('done');
  expect(await readdir(folder)).toEqual([]);
});
