import { open, rename, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder, TEMPORARY_PREFIX } from './replace-file.ts';

/**
 * Puts a new file (0600) under a name that nobody else uses; it is on the disk when this ends. `spare` is a file that
 * nobody needs any more, if there is one: it becomes the new file, because to write where there is room already is
 * much faster than to find some. A kill leaves no part of a file under the name, a power failure before the end may:
 * the text must tell when it is not whole. Throws the system's error.
 */
export async function recycleFile(spare: string, path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `${TEMPORARY_PREFIX}${basename(path)}.tmp`);
  const isReused = await rename(spare, temporary).then(
    () => true,
    () => false,
  );
  const file = await open(temporary, isReused ? 'r+' : 'wx', 0o600);
  try {
    await file.writeFile(text);
    if (isReused) await file.truncate(Buffer.byteLength(text));
    await rename(temporary, path);
    await Promise.all([file.sync(), syncFolder(dirname(path))]);
    await file.close();
  } catch (error) {
    await abandon(file, [temporary, path]);
    throw error;
  }
}

async function abandon(file: FileHandle, names: readonly string[]): Promise<void> {
  await file.close().catch(() => undefined);
  await Promise.all(names.map((name) => unlink(name).catch(() => undefined)));
}
