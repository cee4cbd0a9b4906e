import { open } from 'node:fs/promises';
import { errorCode } from './error-code.ts';

/** Gives a file other permission bits and returns those that it had; `undefined` where there is no file. Throws the system's error. */
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
