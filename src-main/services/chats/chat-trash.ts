import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { errorCode } from '../../shell/error-code.ts';
import { storageFailure } from '../storage-failure.ts';

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Deleted conversations, in `trash` below their folder, so that a deletion can be taken back. */
export interface ChatTrash {
  /** Fails with `storage/*`; a conversation that is not there is of no account. */
  put(chatId: string): Promise<void>;
  takeBack(chatId: string): Promise<void>;
  /** Removes for good what was deleted 30 days before `now` (milliseconds since the epoch). Never throws. */
  purge(now: number): Promise<void>;
}

export function chatTrash(folder: string): ChatTrash {
  const trash = join(folder, 'trash');
  const parts = (chatId: string) => [`${chatId}.jsonl`, `${chatId}.files`];

  const move = async (chatId: string, from: string, to: string): Promise<void> => {
    try {
      await mkdir(to, { recursive: true, mode: 0o700 });
      for (const name of parts(chatId)) await rename(join(from, name), join(to, name)).catch(unlessMissing);
    } catch (error) {
      throw new AppFailure(storageFailure(error, say`The conversation`));
    }
  };

  return {
    async put(chatId) {
      await move(chatId, folder, trash);
      // The 30 days begin with the deletion, not with the last message.
      for (const name of parts(chatId)) await utimes(join(trash, name), new Date(), new Date()).catch(() => undefined);
    },
    takeBack: (chatId) => move(chatId, trash, folder),
    async purge(now) {
      for (const name of await readdir(trash).catch(() => [])) {
        const path = join(trash, name);
        const stats = await stat(path).catch(() => undefined);
        if (stats && now - stats.mtimeMs > KEPT_MS) await rm(path, { recursive: true, force: true }).catch(() => undefined);
      }
    },
  };
}

function unlessMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error;
}
