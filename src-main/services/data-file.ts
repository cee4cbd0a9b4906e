import { chmod, mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppFailure } from '../core/result.ts';
import { readText } from '../shell/files.ts';
import { withLock } from '../shell/lock.ts';
import { replaceFile } from '../shell/replace-file.ts';
import { storageFailure } from './storage-failure.ts';

/** How a small file of the app's own is read and written. */
export interface DataFormat<T> {
  /** `undefined` for a text that is not such a file. */
  parse(text: string): T | undefined;
  text(value: T): string;
  /** What counts while there is no file. */
  empty: T;
  /** Begins the sentence of an error: "The key". */
  what: string;
}

/** What was found: the value, or why there is none. */
export type DataRead<T> = { state: 'present' | 'missing'; value: T } | { state: 'damaged' | 'unreadable'; value: T };

/** No hand writes such a file, and the app's own stay far below. */
const LIMIT = 1024 * 1024;

/** Reads it; a file that cannot be used counts as empty and is left as it is. Never throws. */
export async function readData<T>(path: string, { parse, empty }: DataFormat<T>): Promise<DataRead<T>> {
  const read = await readText(path, LIMIT);
  if (read.state !== 'present') return { state: read.state, value: empty };
  const value = parse(read.text);
  return value === undefined ? { state: 'damaged', value: empty } : { state: 'present', value };
}

/**
 * Changes it as one durable step, for its owner only. A damaged file is set aside first, never overwritten. Returns
 * the new value; fails with `storage/*`.
 */
export async function changeData<T>(path: string, format: DataFormat<T>, change: (value: T) => T): Promise<T> {
  const refuse = (error: unknown) => new AppFailure(storageFailure(error, format.what));
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw refuse(error);
  });
  return withLock(path, async () => {
    const read = await readText(path, LIMIT);
    if (read.state === 'unreadable') throw refuse(read);
    const before = read.state === 'present' ? parseWhole(read, format) : format.empty;
    const isDamaged = read.state === 'present' && before === undefined;
    if (isDamaged) await rename(path, `${path}.damaged-${read.hash.slice(0, 8)}`);
    else if (read.state === 'present' && (read.mode & 0o077) !== 0) await chmod(path, 0o600).catch(() => undefined);
    const value = change(before ?? format.empty);
    const expected = read.state === 'present' && !isDamaged ? read.text : null;
    const written = await replaceFile(path, format.text(value), { expected, mode: 0o600 });
    if (!written.ok) throw refuse(Object.assign(new Error('write refused'), { code: written.code }));
    return value;
  });
}

/** What lacks bytes could not be written back. */
function parseWhole<T>({ text, lossless }: { text: string; lossless: boolean }, format: DataFormat<T>): T | undefined {
  return lossless ? format.parse(text) : undefined;
}
