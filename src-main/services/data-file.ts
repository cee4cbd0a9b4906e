import { chmod, mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isOfNewerVersion } from '../core/newer-version.ts';
import { AppFailure } from '../core/result.ts';
import { readText, type FileRead } from '../shell/files.ts';
import { withLock } from '../shell/lock.ts';
import { replaceFile } from '../shell/replace-file.ts';
import { sweepLeftovers } from '../shell/sweep.ts';
import { damagedNotice, newerError, newerNotice, unreadableNotice, type DataWords } from './data-words.ts';
import type { Tell } from './notices.ts';
import { storageFailure } from './storage-failure.ts';

/** How a small file of the app's own is read and written. */
export interface DataFormat<T> extends DataWords {
  /** `undefined` for a text that is not such a file. */
  parse(text: string): T | undefined;
  text(value: T): string;
  /** What counts while there is no file. */
  empty: T;
}

/** What was found: the value, or what counts in its place and why. */
export interface DataRead<T> {
  state: 'present' | 'missing' | 'damaged' | 'newer' | 'unreadable';
  value: T;
}

/** No hand writes such a file, and the app's own stay far below. */
const LIMIT = 1024 * 1024;

/** The version of every file of ours that states one. */
const VERSION = 1;

/**
 * Reads it; a file that cannot be used counts as empty. With `tell` the person hears of it, and a damaged one is set
 * aside at once; without, it is left as it is. Never throws.
 */
export async function readData<T>(path: string, format: DataFormat<T>, tell?: Tell): Promise<DataRead<T>> {
  const read = await readText(path, LIMIT);
  const found = judge(read, format);
  if (tell && found.state === 'unreadable') tell(unreadableNotice(format, path));
  if (tell && found.state === 'newer') tell(newerNotice(format, path));
  if (tell && found.state === 'damaged') tell(damagedNotice(format, path, await withLock(path, () => setAsideDamaged(path, format))));
  return found;
}

/**
 * Changes it as one durable step, for its owner only. A damaged file is set aside first, never overwritten; that of a
 * newer version is left alone. Returns the new value; fails with `storage/*`.
 */
export async function changeData<T>(path: string, format: DataFormat<T>, change: (value: T) => T): Promise<T> {
  const refuse = (error: unknown) => new AppFailure(storageFailure(error, format.what));
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw refuse(error);
  });
  return withLock(path, async () => {
    const read = await readText(path, LIMIT);
    const { state, value: before } = judge(read, format);
    if (state === 'unreadable') throw refuse(read);
    if (state === 'newer') throw new AppFailure(newerError(format, path));
    if (state === 'damaged') await setAside(path, read).catch((error: unknown) => Promise.reject(refuse(error)));
    if (read.state === 'present' && state === 'present' && (read.mode & 0o077) !== 0) await chmod(path, 0o600).catch(() => undefined);
    const value = change(before);
    const expected = read.state === 'present' && state === 'present' ? read.text : null;
    const written = await replaceFile(path, format.text(value), { expected, mode: 0o600 });
    if (!written.ok) throw refuse(Object.assign(new Error('write refused'), { code: written.code }));
    await sweepLeftovers(dirname(path));
    return value;
  });
}

/**
 * What a look at the file comes to. What lacks bytes could not be written back, so it counts as damaged. Of a newer
 * version counts what is understood, and never as a file to write.
 */
function judge<T>(read: FileRead, { parse, empty }: DataFormat<T>): DataRead<T> {
  if (read.state !== 'present') return { state: read.state, value: empty };
  const value = read.lossless ? parse(read.text) : undefined;
  if (isOfNewerVersion(read.text, VERSION)) return { state: 'newer', value: value ?? empty };
  return value === undefined ? { state: 'damaged', value: empty } : { state: 'present', value };
}

/** Looks again while nobody else writes; the new name, if it got one. */
async function setAsideDamaged<T>(path: string, format: DataFormat<T>): Promise<string | undefined> {
  const read = await readText(path, LIMIT);
  if (judge(read, format).state !== 'damaged') return undefined;
  return setAside(path, read).catch(() => undefined);
}

async function setAside(path: string, read: FileRead): Promise<string> {
  const aside = `${path}.damaged-${read.state === 'present' ? read.hash.slice(0, 8) : ''}`;
  await rename(path, aside);
  return aside;
}
