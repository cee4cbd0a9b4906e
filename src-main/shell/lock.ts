import { randomUUID } from 'node:crypto';
import { unlinkSync, writeFileSync } from 'node:fs';
import { link, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './error-code.ts';

/** A lock older than this was left by a process that died: ours are held for milliseconds. */
const STALE_MS = 10_000;
const GIVE_UP_MS = 15_000;

/** A lock without an owner in it for this long is of a process that was killed before it could write its name. */
const NAMELESS_MS = 500;

/** One writer after the other within this process, so that windows do not wait by polling. */
const queues = new Map<string, Promise<unknown>>();

/**
 * Runs a task while no other writer of this app, in this or another process, works on the same file. Advisory: the
 * CLI and editors know nothing of it. In a folder that cannot be written to the task runs all the same, and fails by
 * itself. Throws what the task throws; after 15 seconds of waiting it runs without the lock.
 */
export async function withLock<T>(path: string, task: () => Promise<T>): Promise<T> {
  const before = queues.get(path) ?? Promise.resolve();
  const run = before.then(() => holdingLock(path, task));
  const settled = run.catch(() => undefined);
  queues.set(path, settled);
  try {
    return await run;
  } finally {
    if (queues.get(path) === settled) queues.delete(path);
  }
}

async function holdingLock<T>(path: string, task: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `.switchyard-${basename(path)}.lock`);
  const owner = `${process.pid} ${randomUUID()}`;
  const begun = performance.now();
  const isHeld = await acquire(lock, owner, Date.now() + GIVE_UP_MS);
  try {
    return await task();
  } finally {
    if (isHeld) await release(lock, owner, performance.now() - begun);
  }
}

async function acquire(lock: string, owner: string, deadline: number): Promise<boolean> {
  try {
    writeFileSync(lock, owner, { flag: 'wx', mode: 0o600 }); // at once: a kill in between would leave it without an owner
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' || Date.now() > deadline) return false;
  }
  if (!(await removeStale(lock))) await sleep(2 + Math.random() * 8);
  return acquire(lock, owner, deadline);
}

/** Nobody takes away a lock so young, so it is still ours; an older one is looked at first. */
async function release(lock: string, owner: string, ageMs: number): Promise<void> {
  const current = ageMs < NAMELESS_MS ? owner : await readFile(lock, 'utf8').catch(() => '');
  if (current === owner) removeNow(lock);
}

function removeNow(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // it is gone, or becomes stale
  }
}

/** True when a dead process's lock was there and is gone. A live lock that was caught by mistake is put back. */
async function removeStale(lock: string): Promise<boolean> {
  const owner = await readFile(lock, 'utf8').catch(() => undefined);
  if (owner === undefined || !(await isStale(lock, owner))) return false;
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
    if ((await readFile(aside, 'utf8')) !== owner) await link(aside, lock);
    await unlink(aside);
    return true;
  } catch {
    await unlink(aside).catch(() => undefined);
    return false;
  }
}

async function isStale(lock: string, owner: string): Promise<boolean> {
  const status = await stat(lock).catch(() => undefined);
  if (!status) return false;
  const pid = Number(owner.split(' ')[0]);
  const age = Date.now() - status.mtimeMs;
  return owner === '' ? age > NAMELESS_MS : age > STALE_MS || !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
