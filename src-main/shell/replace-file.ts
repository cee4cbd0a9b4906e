import { randomBytes } from 'node:crypto';
import { access, constants, link, lstat, open, realpath, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { hashOf, readText } from './files.ts';

/** How a write ended. `changed`: the file is not what `expectedHash` says; nothing was written. */
export type Replaced = { ok: true; hash: string } | { ok: false; reason: 'changed' | 'read-only' | 'full' | 'failed'; code: string };

export interface ReplaceOptions {
  /** Hash of the bytes that are replaced, or `null` for a file that must not exist yet. */
  expectedHash: string | null;
  /** Permission bits of a new file; an existing one keeps its own. */
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
  const target = await followLink(path);
  if (target === undefined) return { ok: false, reason: 'failed', code: 'ELOOP' };
  const temporary = join(dirname(target), `${TEMPORARY_PREFIX}${basename(target)}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  const [written, aside] = await Promise.allSettled([writeDurably(temporary, target, text, options.mode), options.alongside?.()]);
  try {
    if (written.status === 'rejected') return failure(errorCode(written.reason));
    if (aside.status === 'rejected') throw new AsideFailed(aside.reason);
    if ((await currentHash(target)) !== options.expectedHash) return { ok: false, reason: 'changed', code: '' };
    await moveInto(target, temporary, options.expectedHash === null);
    await syncFolder(dirname(target));
    return { ok: true, hash: hashOf(text) };
  } catch (error) {
    if (error instanceof AsideFailed) throw error.cause;
    return failure(errorCode(error));
  } finally {
    await unlink(temporary).catch(() => undefined);
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

async function writeDurably(temporary: string, target: string, text: string, mode: number): Promise<void> {
  const existing = await stat(target).catch(() => undefined);
  if (existing) await access(target, constants.W_OK); // a rename would pass over a file that its owner made read-only
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(text);
    if (existing) await keepOwner(file, existing);
    await file.chmod(existing ? existing.mode & 0o7777 : mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Someone else's file stays theirs where the system allows it. */
async function keepOwner(file: FileHandle, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  const own = await file.stat();
  if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid).catch(() => undefined);
}

async function currentHash(target: string): Promise<string | null | undefined> {
  const read = await readText(target);
  if (read.state === 'present') return read.hash;
  return read.state === 'missing' ? null : undefined;
}

/** A new file is linked in, which fails when another program was faster; an old one is renamed over. */
async function moveInto(target: string, temporary: string, isNew: boolean): Promise<void> {
  if (!isNew) return renameOver(temporary, target);
  try {
    await link(temporary, target);
  } catch (error) {
    if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'].includes(errorCode(error))) return renameOver(temporary, target);
    throw error;
  }
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
