import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppFailure } from '../core/result.ts';
import { createFile } from '../shell/replace-file.ts';
import { storageFailure } from './storage-failure.ts';

/** What was typed and not sent yet: one file for each conversation, and one for the next new one (`null`). */
export interface Drafts {
  /** Empty where there is none. Never throws. */
  get(chatId: string | null): Promise<string>;
  /** An empty text removes the draft. Fails with `storage/*`. */
  set(chatId: string | null, text: string): Promise<void>;
}

export function createDrafts(folder: string): Drafts {
  const pathOf = (chatId: string | null) => join(folder, `${chatId ?? 'new'}.txt`);
  let last: Promise<void> = Promise.resolve();

  const write = async (path: string, text: string): Promise<void> => {
    try {
      if (text === '') return await rm(path, { force: true });
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await createFile(path, text);
    } catch (error) {
      throw new AppFailure(storageFailure(error, 'The draft'));
    }
  };

  return {
    get: (chatId) => readFile(pathOf(chatId), 'utf8').catch(() => ''),
    set(chatId, text) {
      // One after the other, so that the last one typed is the one that stays.
      const done = last.then(() => write(pathOf(chatId), text));
      last = done.catch(() => undefined);
      return done;
    },
  };
}
