import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isLeftBehind, nextAttempt, TOUCH_MS } from '../core/oauth/lock-rules.ts';
import { errorCode } from './error-code.ts';
import { forget, removeAtExit } from './left-locks.ts';

/** What a lock is taken for. */
interface Turn<T> {
  task(): Promise<T>;
  /** Asked before each attempt: what another program has done meanwhile makes the task needless. */
  unless(): Promise<T | undefined>;
}

/**
 * Runs a task under a lock of the CLI's kind: a file made with O_EXCL that holds a uuid. Our own is touched while it
 * is held. `busy`: somebody else held it all the time. Where no lock can be made (a folder that cannot be written
 * to, a full disk) the task runs without one. Throws what the task throws.
 */
export async function withCredentialsLock<T>(lock: string, { task, unless }: Turn<T>): Promise<T | 'busy'> {
  const begun = performance.now();
  for (let failed = 1; ; failed += 1) {
    const needless = await unless();
    if (needless !== undefined) return needless;
    const taken = await take(lock);
    if (taken !== 'held') {
      try {
        return await task();
      } finally {
        await taken?.giveBack();
      }
    }
    if (await removeLeftBehind(lock)) continue;
    const pause = nextAttempt(failed, performance.now() - begun);
    if (pause === undefined) return 'busy';
    await sleep(pause);
  }
}

interface Held {
  giveBack(): Promise<void>;
}

/** `undefined` where no lock can be made. */
async function take(lock: string): Promise<Held | 'held' | undefined> {
  const owner = randomUUID();
  let file: FileHandle;
  try {
    file = await open(lock, 'wx', 0o600);
  } catch (error) {
    return errorCode(error) === 'EEXIST' ? 'held' : undefined;
  }
  try {
    await file.writeFile(owner);
  } catch {
    await file.close();
    await unlink(lock).catch(() => undefined);
    return undefined;
  }
  removeAtExit(lock, owner);
  return holding(lock, owner, file);
}

/** The file is touched through its handle: whoever else may have taken its name by then is left alone. */
function holding(lock: string, owner: string, file: FileHandle): Held {
  const timer = setInterval(() => void file.utimes(new Date(), new Date()).catch(() => undefined), TOUCH_MS).unref();
  return {
    async giveBack() {
      clearInterval(timer);
      await file.close();
      if ((await readFile(lock, 'utf8').catch(() => '')) === owner) await unlink(lock).catch(() => undefined);
      forget(lock);
    },
  };
}

/** True when a lock that nobody holds any more was there and is gone. A live one that was caught by mistake is put back. */
async function removeLeftBehind(lock: string): Promise<boolean> {
  const [owner, status] = await Promise.all([readFile(lock, 'utf8').catch(() => undefined), stat(lock).catch(() => undefined)]);
  if (owner === undefined || !status || !isLeftBehind(status.mtimeMs, Date.now())) return false;
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
    if ((await readFile(aside, 'utf8')) !== owner) await link(aside, lock);
    return true;
  } catch {
    return false;
  } finally {
    await unlink(aside).catch(() => undefined);
  }
}
