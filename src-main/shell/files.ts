import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync } from 'node:fs';
import { readFrom, readRest } from './descriptor.ts';
import { errorCode } from './error-code.ts';

/** Why a file that is there cannot be read. */
export type Unreadable = 'directory' | 'not-a-file' | 'permission' | 'dangling-link' | 'link-loop' | 'too-large' | 'failed';

/** What one look at a file found. */
export type FileRead =
  | {
      state: 'present';
      text: string;
      bytes: Buffer;
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
  const read = await readBytes(path, limit);
  return read.state === 'present' ? decode(read.bytes, read.mode) : read;
}

/** What a file is expected to hold: a text, bytes, or bytes of a hash; `null`: no file. */
export type Expected = string | Uint8Array | { hash: string } | null;

/** Whether a file holds what is expected. False where that cannot be told. Never throws. */
export async function isStill(path: string, expected: Expected): Promise<boolean> {
  const read = await readBytes(path, Infinity);
  if (read.state !== 'present' || expected === null) return read.state === 'missing' && expected === null;
  if (typeof expected === 'string') return read.bytes.equals(Buffer.from(expected));
  return expected instanceof Uint8Array ? read.bytes.equals(expected) : hashOf(read.bytes) === expected.hash;
}

/** The hash of what a file holds now, `null` where there is none, `undefined` where that cannot be told. Never throws. */
export async function readHash(path: string): Promise<string | null | undefined> {
  const read = await readBytes(path, Infinity);
  if (read.state === 'present') return hashOf(read.bytes);
  return read.state === 'missing' ? null : undefined;
}

type BytesRead = { state: 'present'; bytes: Buffer; mode: number } | Exclude<FileRead, { state: 'present' }>;

async function readBytes(path: string, limit: number): Promise<BytesRead> {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(file);
    if (status.isDirectory()) return { state: 'unreadable', reason: 'directory' };
    if (!status.isFile()) return { state: 'unreadable', reason: 'not-a-file' };
    if (status.size > limit) return { state: 'unreadable', reason: 'too-large' };
    return { state: 'present', bytes: await readAll(file, status.size), mode: status.mode & 0o7777 };
  } catch (error) {
    return notRead(path, errorCode(error));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** One read is enough for a file that has the size it says; a growing one is read to its end. */
async function readAll(file: number, size: number): Promise<Buffer> {
  if (size === 0) return readRest(file);
  const bytes = Buffer.allocUnsafeSlow(size + 1);
  const { bytesRead } = await readFrom(file, bytes, 0, size + 1, 0);
  return bytesRead === size ? bytes.subarray(0, size) : readRest(file);
}

/** The fingerprint that `readText` gives a file's bytes. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function decode(bytes: Buffer, mode: number): FileRead {
  const text = bytes.toString('utf8');
  let hash: string | undefined;
  return {
    state: 'present',
    text,
    bytes,
    get hash() {
      return (hash ??= hashOf(bytes)); // those who only read never ask
    },
    mode,
    lossless: !text.includes('\uFFFD') || Buffer.from(text).equals(bytes),
  };
}

function notRead(path: string, code: string): Exclude<FileRead, { state: 'present' }> {
  switch (code) {
    case 'ENOENT':
      return isLink(path) ? { state: 'unreadable', reason: 'dangling-link' } : { state: 'missing' };
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

/** True where a path leads to nothing, not even to a link; false when that cannot be told. Never throws. */
export function isNothingAt(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined;
  } catch (error) {
    return errorCode(error) === 'ENOTDIR';
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    return false;
  }
}
