import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { AppFailure } from '../core/result.ts';
import { errorCode } from '../shell/error-code.ts';
import { storageFailure } from './storage-failure.ts';

/** What a file holds that a person asks to open before it exists. */
const EMPTY: Readonly<Record<string, string>> = { 'settings.json': '{\n}\n', '.env': '' };

/**
 * Creates a settings or `.env` file that is not there yet, for its owner only, so that it can be opened in an
 * editor. A file that exists is never touched. Fails with `storage/*`.
 */
export async function createMissing(path: string): Promise<void> {
  const text = EMPTY[basename(path)];
  if (text === undefined) return;
  const refused = (error: unknown) => new AppFailure(storageFailure(error, 'The file'));
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw refused(error);
  });
  await writeFile(path, text, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw refused(error);
  });
}
