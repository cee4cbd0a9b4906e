import * as fs from 'node:fs';
import { promisify } from 'node:util';

/**
 * Work on a file that stands open by its number. What names a file (open, close, rename, status) takes microseconds and
 * is done at once where it is needed; what moves bytes goes through here, and never holds up the process.
 */

/** Writes everything from the file's present place on. Throws the system's error. */
export const writeInto: (file: number, content: string | Uint8Array) => Promise<void> = promisify(fs.writeFile);

/** Resolves when the file, or the names in a folder, are on the disk. Throws the system's error. */
export const toDisk: (file: number) => Promise<void> = promisify(fs.fsync);
