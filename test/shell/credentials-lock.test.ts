import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withCredentialsLock } from '../../src-main/shell/credentials-lock.ts';
import { scratchFolder } from './scratch.ts';

const never = (): Promise<undefined> => Promise.resolve(undefined);

describe('the lock of the credentials', () => {
  it('is a file with a uuid in it, as the CLI makes it, while the task runs', async () => {
    const folder = await scratchFolder();
    const lock = join(folder, 'oauth_creds.lock');
    const seen = await withCredentialsLock(lock, { task: () => readFile(lock, 'utf8'), unless: never });
    expect(seen).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('lets one task run at a time, and is gone after one that failed', async () => {
    const folder = await scratchFolder();
    const lock = join(folder, 'oauth_creds.lock');
    let [running, most] = [0, 0];
    const task = async (): Promise<void> => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      throw new Error('failed');
    };
    const ends = await Promise.allSettled(Array.from({ length: 4 }, () => withCredentialsLock(lock, { task, unless: never })));
    expect(ends.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'rejected'));
    expect([most, await readdir(folder)]).toEqual([1, []]);
  });

  it('is touched while it is held, so that nobody takes it for one that was left behind', async () => {
    const lock = join(await scratchFolder(), 'oauth_creds.lock');
    const touched = await withCredentialsLock(lock, {
      unless: never,
      async task() {
        const old = new Date(Date.now() - 9000);
        await utimes(lock, old, old);
        await expect.poll(async () => Date.now() - (await stat(lock)).mtimeMs, { timeout: 30_000 }).toBeLessThan(5000);
        return true;
      },
    });
    expect(touched).toBe(true);
  }, 40_000);

  it('of another that took its name meanwhile is left alone', async () => {
    const lock = join(await scratchFolder(), 'oauth_creds.lock');
    await withCredentialsLock(lock, { task: () => writeFile(lock, 'another'), unless: never });
    expect(await readFile(lock, 'utf8')).toBe('another');
  });

  it('is not needed when another has done the task', async () => {
    const folder = await scratchFolder();
    const lock = join(folder, 'oauth_creds.lock');
    await writeFile(lock, 'another');
    let looks = 0;
    const unless = (): Promise<string | undefined> => Promise.resolve((looks += 1) > 2 ? 'done' : undefined);
    expect(await withCredentialsLock(lock, { task: () => Promise.resolve('mine'), unless })).toBe('done');
    expect(await readFile(lock, 'utf8')).toBe('another');
  });

  it('is done without where it cannot be made', async () => {
    const lock = join(await scratchFolder(), 'no such folder', 'oauth_creds.lock');
    expect(await withCredentialsLock(lock, { task: () => Promise.resolve('done'), unless: never })).toBe('done');
  });
});
