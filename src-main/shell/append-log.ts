import { closeSync, fstatSync, ftruncateSync, openSync } from 'node:fs';
import { dataToDisk, readFrom, writeInto } from './descriptor.ts';

const NEWLINE = 0x0a;
/** Bytes that are looked through at once for the end of the last whole line. */
const A_PIECE = 64 * 1024;

/** How lines are added. */
interface Appending {
  /** It resolves only when the bytes are on the disk. */
  durable: boolean;
  /** Whether a last line that lacks its line break is worth keeping; without, none is. */
  keeps?(line: string): boolean;
}

/**
 * Adds whole lines to a file, creating it (0600). A torn last line that a crash left is cut off first, so that the
 * new lines stay readable; one that is worth keeping is ended instead.
 */
export async function appendLines(path: string, lines: string, { durable, keeps }: Appending): Promise<void> {
  const file = openSync(path, 'a+', 0o600);
  try {
    const last = await endOrCutLastLine(file, keeps);
    await writeInto(file, last === 'kept' ? `\n${lines}` : lines);
    if (durable) await dataToDisk(file);
  } finally {
    closeSync(file);
  }
}

async function endOrCutLastLine(file: number, keeps: Appending['keeps']): Promise<'kept' | 'whole'> {
  const { size } = fstatSync(file);
  const end = await endOfWholeLines(file, size);
  if (end === size) return 'whole';
  const torn = Buffer.alloc(size - end);
  await readFrom(file, torn, 0, torn.length, end);
  if (keeps?.(torn.toString()) === true) return 'kept';
  ftruncateSync(file, end);
  return 'whole';
}

async function endOfWholeLines(file: number, size: number): Promise<number> {
  // The last byte first: of a whole line there is nothing else to see.
  for (let end = size, length = 1; end > 0; length = Math.min(A_PIECE, end)) {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await readFrom(file, bytes, 0, length, end - length);
    const at = bytes.subarray(0, bytesRead).lastIndexOf(NEWLINE);
    end -= length;
    if (at >= 0) return end + at + 1;
  }
  return 0;
}
