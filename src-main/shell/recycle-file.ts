import { closeSync, ftruncateSync, openSync, renameSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { toDisk, writeParts } from './descriptor.ts';
import { syncFolder, TEMPORARY_PREFIX, type ToDisk } from './replace-file.ts';

/**
 * Writes a new file (0600), whose content is given in parts, under a name that nobody else uses; it is on the disk when what this gives has ended.
 * `spare` is a file that nobody needs any more, if there is one: it becomes the new file, because to write where there
 * is room already is much faster than to find some. A kill leaves no part of a file under the name, a power failure
 * before the end may: its content must tell when it is not whole. Throws the system's error.
 */
export async function recycleFile(spare: string, path: string, parts: readonly Uint8Array[]): Promise<ToDisk> {
  const temporary = join(dirname(path), `${TEMPORARY_PREFIX}${basename(path)}.tmp`);
  const isReused = isMoved(spare, temporary);
  const file = openSync(temporary, isReused ? 'r+' : 'wx', 0o600);
  const abandon = async (cause: unknown): Promise<never> => {
    closeSync(file);
    await Promise.all([unlinkIfThere(temporary), unlinkIfThere(path)]);
    throw cause;
  };
  const write = async (): Promise<void> => {
    await writeParts(file, parts);
    if (isReused) ftruncateSync(file, parts.reduce((size, { length }) => size + length, 0));
    renameSync(temporary, path);
  };
  await write().catch(abandon);
  return async () => {
    await Promise.all([toDisk(file), syncFolder(dirname(path))]).catch(abandon);
    closeSync(file);
  };
}

function unlinkIfThere(path: string): Promise<void> {
  return unlink(path).catch(() => undefined);
}

function isMoved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
