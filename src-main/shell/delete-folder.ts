import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Lies in a folder that could not be deleted whole while the app ran: the next start does the rest. */
const MARK = '.delete-at-start';

const removeWhole = (path: string): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 3 });

/**
 * Deletes all that is in a folder, as far as the system lets go of it. Gives the names of what is left: on Windows,
 * what this very process holds open. `remove` deletes one entry with all in it.
 */
export async function deleteEntries(folder: string, remove: (path: string) => Promise<void> = removeWhole): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const gone = await Promise.allSettled(names.map((name) => remove(join(folder, name))));
  return names.filter((_name, at) => gone[at]?.status === 'rejected');
}

/** The last step before the process ends: the folder itself, or the mark for the next start where something is `left` in it. */
export function deleteOrMark(folder: string, left: readonly string[]): void {
  if (left.length > 0) writeFileSync(join(folder, MARK), '', { mode: 0o600 });
  else rmSync(folder, { recursive: true, force: true });
}

/** Deletes the folder if it was marked. Call before anything in it is opened; what still cannot be deleted waits for another start. */
export function deleteMarked(folder: string): void {
  try {
    if (existsSync(join(folder, MARK))) rmSync(folder, { recursive: true, force: true });
  } catch {
    // the mark stays, and so does the wish
  }
}
