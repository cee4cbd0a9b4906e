import { randomBytes } from 'node:crypto';
import { accessSync, closeSync, constants, fchmodSync, fchownSync, fstatSync, linkSync, lstatSync, openSync, realpathSync, renameSync, statSync, type Stats } from 'node:fs';
import { open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { toDisk, writeInto } from './descriptor.ts';
import { errorCode } from './error-code.ts';
import { isStill, type Expected } from './files.ts';

/** How a write ended. `changed`: the file is not the expected one; nothing was written. */
export type Replaced = { ok: true } | { ok: false; reason: 'changed' | 'read-only' | 'full' | 'failed'; code: string };

export interface ReplaceOptions {
  /** What is replaced; `null` for a file that must not exist yet. */
  expected: Expected;
  /** Permission bits of a new file; an existing one keeps its own, which is fastest when these are the same. */
  mode: number;
  /** Writes beside the new bytes; the file is replaced only when that, too, is on the disk. Throws what it throws. */
  alongside?: (() => Promise<ToDisk>) | undefined;
}

/** Of something that is written: resolves when it is on the disk. Has to be called, for it also closes the file. */
export type ToDisk = () => Promise<void>;

/** Begins the names of our temporary files; never a name that the CLI uses itself. */
export const TEMPORARY_PREFIX = '.switchyard-';

/**
 * Replaces a file's text as one step that is on the disk when it ends: after a crash the file is the old or the new
 * one, whole. A link is followed and stays. The bytes go to a file beside the target, which then takes its place.
 */
export async function replaceFile(path: string, text: string, options: ReplaceOptions): Promise<Replaced> {
  const [written, aside] = await bothOnDisk(writeBeside(path, text, options.mode), options.alongside?.());
  const made = written.status === 'fulfilled' ? written.value : undefined;
  let isLeftOver = made !== undefined;
  try {
    if (aside.status === 'rejected') throw new AsideFailed(aside.reason);
    if (written.status === 'rejected') return failure(errorCode(written.reason));
    if (!made) return { ok: false, reason: 'failed', code: 'ELOOP' };
    if (!(await isStill(made.target, options.expected))) return { ok: false, reason: 'changed', code: '' };
    isLeftOver = await moveInto(made.target, made.temporary, options.expected === null);
    await syncFolder(dirname(made.target));
    return { ok: true };
  } catch (error) {
    if (error instanceof AsideFailed) throw error.cause;
    return failure(errorCode(error));
  } finally {
    if (isLeftOver && made) await unlink(made.temporary).catch(() => undefined);
  }
}

/** Puts a new file (0600) under a name that nobody else uses, whole and on the disk. Throws the system's error. */
export async function createFile(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `${TEMPORARY_PREFIX}${basename(path)}-${randomBytes(6).toString('hex')}.tmp`);
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Nothing is sent to the disk before all is written: a file system that keeps a journal then needs one commit for both. */
async function bothOnDisk(one: Promise<Beside | undefined>, other: Promise<ToDisk> | undefined): Promise<[PromiseSettledResult<Beside | undefined>, PromiseSettledResult<void>]> {
  await Promise.allSettled([one, other]);
  const own = one.then(async (made) => {
    await made?.settle();
    return made;
  });
  return Promise.allSettled([own, other?.then((settle) => settle())]);
}

/** What ran alongside failed: that is the caller's to tell. */
class AsideFailed extends Error {
  constructor(cause: unknown) {
    super('what ran alongside failed', { cause });
  }
}

/** The file that a path stands for; `undefined` for a link that leads nowhere. */
function followLink(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return lookAt(path, lstatSync) ? undefined : path;
  }
}

function lookAt(path: string, look: (path: string) => Stats): Stats | undefined {
  try {
    return look(path);
  } catch {
    return undefined;
  }
}

/** New bytes in a file beside the one that they are for. */
interface Beside {
  target: string;
  temporary: string;
  settle: ToDisk;
}

/** Writes the bytes; `undefined` for a link that leads nowhere. */
async function writeBeside(path: string, text: string, mode: number): Promise<Beside | undefined> {
  const target = followLink(path);
  if (target === undefined) return undefined;
  const temporary = join(dirname(target), `${TEMPORARY_PREFIX}${basename(target)}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  const file = openSync(temporary, 'wx', mode);
  const abandon = async (cause: unknown): Promise<never> => {
    closeSync(file);
    await unlink(temporary).catch(() => undefined);
    throw cause;
  };
  const write = async (): Promise<void> => {
    const existing = lookAt(target, statSync);
    if (existing) dressAs(file, target, existing);
    else fchmodSync(file, mode);
    await writeInto(file, text);
  };
  await write().catch(abandon);
  const settle = async (): Promise<void> => {
    await toDisk(file).catch(abandon);
    closeSync(file);
  };
  return { target, temporary, settle };
}

/** The mode of the file that it replaces; someone else's file stays theirs where the system allows it. */
function dressAs(file: number, target: string, { uid, gid, mode }: Stats): void {
  accessSync(target, constants.W_OK); // a rename would pass over a file that its owner made read-only
  const own = fstatSync(file);
  const isOthers = own.uid !== uid || own.gid !== gid;
  if (isOthers) giveTo(file, uid, gid);
  if (isOthers || (own.mode & 0o7777) !== (mode & 0o7777)) fchmodSync(file, mode & 0o7777);
}

function giveTo(file: number, uid: number, gid: number): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // the system does not allow it: then it is ours
  }
}

/** A new file is linked in, which fails when another program was faster; an old one is renamed over. True when the temporary name is still there. */
async function moveInto(target: string, temporary: string, isNew: boolean): Promise<boolean> {
  if (isNew) {
    try {
      linkSync(temporary, target);
      return true;
    } catch (error) {
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'].includes(errorCode(error))) throw error;
    }
  }
  await renameOver(temporary, target);
  return false;
}

/** Windows refuses while a scanner or editor has the file open for a moment. */
async function renameOver(temporary: string, target: string, attempt = 1): Promise<void> {
  try {
    renameSync(temporary, target);
  } catch (error) {
    const isBusy = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error));
    if (!isBusy || attempt === 10) throw error;
    await sleep(attempt * 10 + Math.random() * 20);
    return renameOver(temporary, target, attempt + 1);
  }
}

/** Makes the new name durable; not every system lets a folder be synced. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = openSync(folder, 'r');
    await toDisk(handle).catch(() => undefined);
    closeSync(handle);
  } catch {
    // it cannot be opened
  }
}

/** How a failed write ended, by the system's code. */
export function failure(code: string): Replaced {
  switch (code) {
    case 'EEXIST':
      return { ok: false, reason: 'changed', code };
    case 'ENOSPC':
    case 'EDQUOT':
      return { ok: false, reason: 'full', code };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { ok: false, reason: 'read-only', code };
    default:
      return { ok: false, reason: 'failed', code };
  }
}
