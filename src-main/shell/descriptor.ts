import * as fs from 'node:fs';
import { promisify } from 'node:util';

/**
 * Work on a file that stands open by its number. What names a file (open, close, rename, status) takes microseconds and
 * is done at once where it is needed; what moves bytes goes through here, and never holds up the process.
 */

/** Writes everything from the file's present place on. Throws the system's error. */
export const writeInto: (file: number, content: string | Uint8Array) => Promise<void> = promisify(fs.writeFile);

const writeVector = promisify(fs.writev);

/** Writes all parts, one after the other, from the file's present place on. Throws the system's error. */
export async function writeParts(file: number, parts: readonly Uint8Array[]): Promise<void> {
  const { bytesWritten } = await writeVector(file, parts);
  const isWhole = bytesWritten === parts.reduce((size, { length }) => size + length, 0);
  if (!isWhole) await writeInto(file, Buffer.concat(parts).subarray(bytesWritten));
}

/** Resolves when the file, or the names in a folder, are on the disk. Throws the system's error. */
export const toDisk: (file: number) => Promise<void> = promisify(fs.fsync);

/** Resolves when the file's bytes are on the disk, and what is needed to find them. Throws the system's error. */
export const dataToDisk: (file: number) => Promise<void> = promisify(fs.fdatasync);

/** Reads a piece into `bytes`. Throws the system's error. */
export const readFrom: (file: number, bytes: Uint8Array, offset: number, length: number, position: number) => Promise<{ bytesRead: number }> = promisify(fs.read);

/** Everything from the file's present place on. Throws the system's error. */
export const readRest: (file: number) => Promise<Buffer> = promisify(fs.readFile);
