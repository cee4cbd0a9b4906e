import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChatSummary } from '../core/chat/message.ts';
import { formatRecord, parseRecords, type ChatRecord } from '../core/chat/record.ts';
import { foldRecords, type Transcript } from '../core/chat/transcript.ts';
import { AppFailure } from '../core/result.ts';
import { appendLines } from '../shell/append-log.ts';
import { storageFailure } from './storage-failure.ts';
import { readChatIndex } from './chat-index.ts';

/** Conversations on disk: one append-only JSONL file each in `folder`. */
export interface ChatStore {
  /** Newest first. */
  list(): Promise<ChatSummary[]>;
  /** Fails with `chat/not-found`. */
  open(chatId: string): Promise<Transcript>;
  /** Resolves when the record is on the disk (`durable`) or handed to the system. Fails with `storage/*`. */
  append(chatId: string, record: ChatRecord, options?: { durable?: boolean }): Promise<void>;
}

/** Opens the store; nothing is created before the first message is kept. */
export function createChatStore(folder: string): ChatStore {
  const pathOf = (chatId: string) => join(folder, `${chatId}.jsonl`);
  const queues = new Map<string, Promise<void>>();

  const append: ChatStore['append'] = (chatId, record, { durable = true } = {}) => {
    const before = queues.get(chatId) ?? Promise.resolve();
    const write = before
      .catch(() => undefined)
      .then(() => mkdir(folder, { recursive: true, mode: 0o700 }))
      .then(() => appendLines(pathOf(chatId), formatRecord(record), { durable }))
      .catch((error: unknown) => {
        throw new AppFailure(storageFailure(error, 'The conversation'));
      });
    queues.set(chatId, write);
    return write;
  };

  return {
    append,
    list: () => readChatIndex(folder),
    async open(chatId) {
      await queues.get(chatId)?.catch(() => undefined);
      const text = await readFile(pathOf(chatId), 'utf8').catch(() => undefined);
      if (text === undefined) throw new AppFailure(notFound());
      return foldRecords(chatId, parseRecords(text).records);
    },
  };
}

function notFound() {
  return {
    code: 'chat/not-found' as const,
    message: 'This conversation is no longer there. Its file was moved or deleted outside the app; choose another one.',
  };
}
