import { randomBytes } from 'node:crypto';
import { link, realpath, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code.ts';
import { readHash } from './files.ts';
import { failure, syncFolder, TEMPORARY_PREFIX, type Replaced } from './replace-file.ts';

/** Deletes a file if its bytes are still the expected ones; one that changed stays, or is put back. */
export async function removeFile(path: string, expectedHash: string): Promise<Replaced> {
  const target = await realpath(path).catch(() => path);
  const aside = join(dirname(target), `${TEMPORARY_PREFIX}${basename(target)}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    if ((await readHash(target)) !== expectedHash) return { ok: false, reason: 'changed', code: '' };
    await rename(target, aside);
    if ((await readHash(aside)) !== expectedHash) return await putBack(aside, target);
    await unlink(aside);
    await syncFolder(dirname(target));
    return { ok: true };
  } catch (error) {
    return failure(errorCode(error));
  }
}

/** Another program changed the file in the last moment. Its newer file, if there is one by now, is left alone. */
async function putBack(aside: string, target: string): Promise<Replaced> {
  await link(aside, target);
  await unlink(aside);
  return { ok: false, reason: 'changed', code: '' };
}
