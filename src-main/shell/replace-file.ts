import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { access, constants, link, lstat, open, realpath, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { isStill, type Expected } from './files.ts';

/** How a write ended. `changed`: the file is not the expected one; nothing was written. */
export type Replaced = { ok: true } | { ok: false; reason: 'changed' | 'read-only' | 'full' | 'failed'; code: string };

export interface ReplaceOptions {
  /** What is replaced; `null` for a file that must not exist yet. */
  expected: Expected;
  /** Permission bits of a new file; an existing one keeps its own, which is fastest when these are the same. */
  mode: number;
  /** Runs beside the writing of the new bytes; the file is replaced only when it has succeeded. Throws what it throws. */
  alongside?: (() => Promise<void>) | undefined;
}

/** Begins the names of our temporary files; never a name that the CLI uses itself. */
export const TEMPORARY_PREFIX = '.switchyard-';

/**
 * Replaces a file's text as one step that is on the disk when it ends: after a crash the file is the old or the new
 * one, whole. A link is followed and stays. The bytes go to a file beside the target, which then takes its place.
 */
export async function replaceFile(path: string, text: string, options: ReplaceOptions): Promise<Replaced> {
  const [written, aside] = await Promise.allSettled([writeBeside(path, text, options.mode), options.alongside?.()]);
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

/** What ran alongside failed: that is the caller's to tell. */
class AsideFailed extends Error {
  constructor(cause: unknown) {
    super('what ran alongside failed', { cause });
  }
}

/** The file that a path stands for; `undefined` for a link that leads nowhere. */
async function followLink(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    const isThere = await lstat(path).catch(() => undefined);
    return isThere ? undefined : path;
  }
}

/** The bytes on the disk, in a file beside the one that they are for; `undefined` for a link that leads nowhere. */
async function writeBeside(path: string, text: string, mode: number): Promise<{ target: string; temporary: string } | undefined> {
  const target = await followLink(path);
  if (target === undefined) return undefined;
  const temporary = join(dirname(target), `${TEMPORARY_PREFIX}${basename(target)}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  const file = await open(temporary, 'wx', mode);
  try {
    const existing = stat(target).catch(() => undefined);
    const dressed = existing.then((status) => (status ? dressAs(file, target, status) : file.chmod(mode)));
    await Promise.all([file.writeFile(text), dressed]);
    await file.sync();
    await file.close();
    return { target, temporary };
  } catch (error) {
    await file.close().catch(() => undefined);
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** The mode of the file that it replaces; someone else's file stays theirs where the system allows it. */
async function dressAs(file: FileHandle, target: string, { uid, gid, mode }: Stats): Promise<void> {
  // A rename would pass over a file that its owner made read-only.
  const [own] = await Promise.all([file.stat(), access(target, constants.W_OK)]);
  if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid).catch(() => undefined);
  if ((own.mode & 0o7777) !== (mode & 0o7777)) await file.chmod(mode & 0o7777);
}

/** A new file is linked in, which fails when another program was faster; an old one is renamed over. True when the temporary name is still there. */
async function moveInto(target: string, temporary: string, isNew: boolean): Promise<boolean> {
  if (isNew) {
    try {
      await link(temporary, target);
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
    await rename(temporary, target);
  } catch (error) {
    const isBusy = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error));
    if (!isBusy || attempt === 10) throw error;
    await sleep(attempt * 10 + Math.random() * 20);
    return renameOver(temporary, target, attempt + 1);
  }
}

/** Makes the new name durable; not every system lets a folder be synced. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
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
