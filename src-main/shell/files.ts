import { createHash } from 'node:crypto';
import { constants, lstat, open, type FileHandle } from 'node:fs/promises';
import { errorCode } from './error-code.ts';

/** Why a file that is there cannot be read. */
export type Unreadable = 'directory' | 'not-a-file' | 'permission' | 'dangling-link' | 'link-loop' | 'too-large' | 'failed';

/** What one look at a file found. */
export type FileRead =
  | {
      state: 'present';
      text: string;
      /** SHA-256 of the bytes, to tell later whether the file changed. */
      hash: string;
      /** Permission bits. */
      mode: number;
      /** False when the bytes are not UTF-8: `text` then lacks some of them and must not be written back. */
      lossless: boolean;
    }
  | { state: 'missing' }
  | { state: 'unreadable'; reason: Unreadable };

/** Reads a text file whole, at most `limit` bytes. Never throws, never waits on a pipe or device. */
export async function readText(path: string, limit = 64 * 1024 * 1024): Promise<FileRead> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = await file.stat();
    if (status.isDirectory()) return { state: 'unreadable', reason: 'directory' };
    if (!status.isFile()) return { state: 'unreadable', reason: 'not-a-file' };
    if (status.size > limit) return { state: 'unreadable', reason: 'too-large' };
    return decode(await file.readFile(), status.mode & 0o7777);
  } catch (error) {
    return notRead(path, errorCode(error));
  } finally {
    await file?.close().catch(() => undefined);
  }
}

/** The fingerprint that `readText` gives a file's bytes. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function decode(bytes: Buffer, mode: number): FileRead {
  const text = bytes.toString('utf8');
  return { state: 'present', text, hash: hashOf(bytes), mode, lossless: !text.includes('\uFFFD') || Buffer.from(text).equals(bytes) };
}

async function notRead(path: string, code: string): Promise<FileRead> {
  switch (code) {
    case 'ENOENT':
      return (await isLink(path)) ? { state: 'unreadable', reason: 'dangling-link' } : { state: 'missing' };
    case 'ENOTDIR':
      return { state: 'missing' };
    case 'EISDIR':
      return { state: 'unreadable', reason: 'directory' };
    case 'EACCES':
    case 'EPERM':
      return { state: 'unreadable', reason: 'permission' };
    case 'ELOOP':
      return { state: 'unreadable', reason: 'link-loop' };
    case 'ENXIO':
      return { state: 'unreadable', reason: 'not-a-file' };
    default:
      return { state: 'unreadable', reason: 'failed' };
  }
}

async function isLink(path: string): Promise<boolean> {
  const status = await lstat(path).catch(() => undefined);
  return status?.isSymbolicLink() ?? false;
}
