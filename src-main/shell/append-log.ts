import { open } from 'node:fs/promises';

const NEWLINE = 0x0a;

/**
 * Adds whole lines to a file, creating it (0600). A torn last line that a crash left is cut off first, so that the
 * new lines stay readable. With `durable` it resolves only when the bytes are on the disk.
 */
export async function appendLines(path: string, lines: string, { durable }: { durable: boolean }): Promise<void> {
  const file = await open(path, 'a+', 0o600);
  try {
    await cutTornLine(file);
    await file.appendFile(lines);
    if (durable) await file.datasync();
  } finally {
    await file.close();
  }
}

type File = Awaited<ReturnType<typeof open>>;

async function cutTornLine(file: File): Promise<void> {
  const { size } = await file.stat();
  let end = size;
  while (end > 0) {
    const length = Math.min(64 * 1024, end);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, end - length);
    const at = buffer.subarray(0, bytesRead).lastIndexOf(NEWLINE);
    end -= length;
    if (at >= 0) {
      end += at + 1;
      break;
    }
  }
  if (end < size) await file.truncate(end);
}
