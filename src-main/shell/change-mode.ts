import { open, stat } from 'node:fs/promises';
import { errorCode } from './error-code.ts';

/** The permission bits of a file or folder; `undefined` where there is none, or nobody may know. */
export async function modeOf(path: string): Promise<number | undefined> {
  const status = await stat(path).catch(() => undefined);
  return status && status.mode & 0o7777;
}

/** Gives a file or folder other permission bits and returns those that it had; `undefined` where there is no file. Throws the system's error. */
export async function changeMode(path: string, mode: number): Promise<number | undefined> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return undefined;
  try {
    const before = (await file.stat()).mode & 0o7777;
    if (before !== mode) await file.chmod(mode);
    return before;
  } finally {
    await file.close();
  }
}
