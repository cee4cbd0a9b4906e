import { closeSync, fstatSync, ftruncateSync, openSync } from 'node:fs';
import { dataToDisk, readFrom, writeInto } from './descriptor.ts';

const NEWLINE = 0x0a;
/** Bytes that are looked through at once for the end of the last whole line. */
const A_PIECE = 64 * 1024;

/**
 * Adds whole lines to a file, creating it (0600). A torn last line that a crash left is cut off first, so that the
 * new lines stay readable. With `durable` it resolves only when the bytes are on the disk.
 */
export async function appendLines(path: string, lines: string, { durable }: { durable: boolean }): Promise<void> {
  const file = openSync(path, 'a+', 0o600);
  try {
    await cutTornLine(file);
    await writeInto(file, lines);
    if (durable) await dataToDisk(file);
  } finally {
    closeSync(file);
  }
}

async function cutTornLine(file: number): Promise<void> {
  const { size } = fstatSync(file);
  let end = size;
  // The last byte first: of a whole line there is nothing else to see.
  for (let length = 1; end > 0; length = Math.min(A_PIECE, end)) {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await readFrom(file, bytes, 0, length, end - length);
    const at = bytes.subarray(0, bytesRead).lastIndexOf(NEWLINE);
    end -= length;
    if (at >= 0) {
      end += at + 1;
      break;
    }
  }
  if (end < size) ftruncateSync(file, end);
}
