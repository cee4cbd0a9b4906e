import { open } from 'node:fs/promises';

/** What stands in a file from a byte on, and what tells this file from another one that took its place. */
export interface Tail {
  /** Changes when another file stands at the path. */
  file: string;
  /** Empty where the file is not longer than `from`. */
  bytes: Buffer;
}

/** Reads a file from a byte on. Fails as `node:fs` does. */
export async function readFrom(path: string, from: number): Promise<Tail> {
  const file = await open(path, 'r');
  try {
    const { size, ino, dev, birthtimeMs } = await file.stat();
    const bytes = Buffer.alloc(Math.max(0, size - from));
    let read = 0;
    while (read < bytes.length) {
      const { bytesRead } = await file.read(bytes, read, bytes.length - read, from + read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return { file: `${dev}/${ino}/${birthtimeMs}`, bytes: bytes.subarray(0, read) };
  } finally {
    await file.close();
  }
}
