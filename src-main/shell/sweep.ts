import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { TEMPORARY_PREFIX } from './replace-file.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Removes what writers of this app left in a folder when they were killed, once it is a day old. Never throws. */
export async function sweepLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const ours = names.filter((name) => name.startsWith(TEMPORARY_PREFIX)).map((name) => join(folder, name));
  await Promise.all(ours.map((path) => removeOld(path).catch(() => undefined)));
}

async function removeOld(path: string): Promise<void> {
  const { mtimeMs } = await stat(path);
  if (Date.now() - mtimeMs > DAY_MS) await unlink(path);
}
