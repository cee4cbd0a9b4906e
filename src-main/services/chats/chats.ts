import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatRecord, holdsRecord, parseRecords, type ChatRecord } from '../../core/chat/record.ts';
import type { Transcript } from '../../core/chat/transcript.ts';
import type { TurnImage } from '../../core/chat/events.ts';
import type { ChatSummary, ImageRef } from '../../core/chat/message.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { appendLines } from '../../shell/append-log.ts';
import { storageFailure } from '../storage-failure.ts';
import { chatImages, type NewImage } from './chat-images.ts';
import { readChatIndex } from './chat-index.ts';
import type { Tell } from '../notices.ts';
import { chatTrash } from './chat-trash.ts';
import { createTranscripts } from './transcripts.ts';

/** Conversations on disk: one append-only JSONL file each in `folder`. */
export interface ChatStore {
  /** Newest first. */
  list(): Promise<ChatSummary[]>;
  /** Fails with `chat/not-found`. */
  open(chatId: string): Promise<Transcript>;
  /** The lines of its file, as far as they can be read. Fails with `chat/not-found`. */
  records(chatId: string): Promise<ChatRecord[]>;
  /** Resolves when the records are on the disk (`durable`) or handed to the system, all by one write. Fails with `storage/*`. */
  append(chatId: string, records: ChatRecord | readonly ChatRecord[], options?: { durable?: boolean }): Promise<void>;
  /** Keeps a picture for a message that is about to be sent; on the disk when it resolves. Fails with `storage/*`. */
  keepImage(chatId: string, image: NewImage): Promise<ImageRef>;
  /** Fails with `chat/image-missing`. */
  image(chatId: string, image: ImageRef): Promise<TurnImage>;
  /** Puts the conversation away, where `restore` finds it for 30 days. Fails with `storage/*`. */
  remove(chatId: string): Promise<void>;
  restore(chatId: string): Promise<void>;
}

/** Opens the store; nothing is created before the first message is kept. `tell` hears of what cannot be read. */
export function createChatStore(folder: string, tell: Tell = () => undefined): ChatStore {
  const pathOf = (chatId: string) => join(folder, `${chatId}.jsonl`);
  const queues = new Map<string, Promise<void>>();

  const append: ChatStore['append'] = (chatId, records, { durable = true } = {}) => {
    const before = queues.get(chatId) ?? Promise.resolve();
    const write = before
      .catch(() => undefined)
      .then(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        return appendLines(pathOf(chatId), [records].flat().map(formatRecord).join(''), { durable, keeps: holdsRecord });
      })
      .catch((error: unknown) => {
        throw new AppFailure(storageFailure(error, say`The conversation`));
      });
    queues.set(chatId, write);
    return write;
  };

  const settled = (chatId: string) => queues.get(chatId)?.catch(() => undefined);
  const trash = chatTrash(folder);
  const transcripts = createTranscripts();

  const recordsOf = async (chatId: string): Promise<ChatRecord[]> => {
    await settled(chatId);
    const text = await readFile(pathOf(chatId), 'utf8').catch(() => undefined);
    if (text === undefined) throw new AppFailure(notFound());
    return parseRecords(text).records;
  };

  return {
    append,
    async list() {
      await trash.purge(Date.now());
      return readChatIndex(folder, tell);
    },
    records: recordsOf,
    async open(chatId) {
      await settled(chatId);
      const transcript = await transcripts(chatId, pathOf(chatId));
      if (!transcript) throw new AppFailure(notFound());
      return transcript;
    },
    keepImage: (chatId, image) => chatImages(join(folder, `${chatId}.files`)).keep(image),
    image: (chatId, image) => chatImages(join(folder, `${chatId}.files`)).read(image),
    async remove(chatId) {
      await settled(chatId);
      await trash.put(chatId);
    },
    restore: trash.takeBack,
  };
}

function notFound() {
  return {
    code: 'chat/not-found' as const,
    message: say`This conversation is no longer there. It was deleted, here or in another window, or its file was moved; choose another one.`,
  };
}
