import * as z from 'zod/mini';
import type { StreamSnapshot } from '../../src-main/core/chat/batch.ts';
import type { Page } from '../../src-main/core/chat/pages.ts';
import type { ChatSummary, ImageRef, Message } from '../../src-main/core/chat/message.ts';
import { LONGEST_MESSAGE } from '../schemas/message-limit.ts';
import { MOST_PICTURES } from '../schemas/picture-limit.ts';
import { id, modelKey, returns } from './call.ts';

/** A conversation with all its messages; `live` when an answer is being written into it. */
export interface OpenChat {
  summary: ChatSummary;
  /** The branch that is shown, or its last messages if those were asked for. */
  messages: Message[];
  /** How many messages stand before them; absent for none. */
  earlier?: number;
  /** The system prompt; empty for none. */
  system: string;
  live?: StreamSnapshot;
}

const text = z.string().check(z.maxLength(LONGEST_MESSAGE));
const base64 = z.string().check(z.maxLength(900_000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/));
const side = z.number().check(z.int(), z.minimum(1), z.maximum(8192));

/** A picture as the window has prepared it: scaled down, never fetched from an address. */
export const image = z.strictObject({ mime: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/gif']), width: side, height: side, data: base64 });

const pageSize = z.number().check(z.int(), z.minimum(1), z.maximum(10_000));

/** Conversations and the answers that are written into them. */
export const chatCalls = {
  /** With `last`, about so many messages from the end; `chat.earlier` gives those before. */
  'chat.open': returns<OpenChat>()(z.strictObject({ chatId: id, last: z.exactOptional(pageSize) })),
  'chat.earlier': returns<Page>()(z.strictObject({ chatId: id, before: id, most: pageSize })),
  'chat.send': returns<{ chatId: string; messageId: string; images: ImageRef[]; stream: StreamSnapshot }>()(
    z.strictObject({
      chatId: z.nullable(id),
      text,
      images: z.exactOptional(z.array(image).check(z.maxLength(MOST_PICTURES))),
      /** The question that this one is an edited version of; its pictures go along unless `images` says otherwise. */
      replaces: z.exactOptional(id),
      /** What a new conversation starts with: a model and a system prompt of its own. */
      modelKey: z.exactOptional(modelKey),
      system: z.exactOptional(text),
    }).check(z.refine(({ text: said, images, replaces }) => said !== '' || (images?.length ?? 0) > 0 || replaces !== undefined)),
  ),
  /** Somebody begins to write: what the first request has to load is loaded. Nobody else hears of it. */
  'chat.prepare': returns<null>()(z.strictObject({ chatId: z.nullable(id), modelKey: z.exactOptional(modelKey) })),
  /** Without `answerId`, the last answer. */
  'chat.retry': returns<{ stream: StreamSnapshot }>()(z.strictObject({ chatId: id, answerId: z.exactOptional(id) })),
  /** Goes on with an answer that was cut. */
  'chat.continue': returns<{ stream: StreamSnapshot }>()(z.strictObject({ chatId: id })),
  /** Shows another version of a message, with what followed it. */
  'chat.show': returns<OpenChat>()(z.strictObject({ chatId: id, messageId: id })),
  'chat.system': returns<null>()(z.strictObject({ chatId: id, text })),
  /** A picture of a message as a `data:` address. */
  'chat.image': returns<string>()(z.strictObject({ chatId: id, messageId: id, imageId: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })),
  'chat.stop': returns<null>()(z.strictObject({ streamId: id })),
  'chat.acknowledge': returns<null>()(z.strictObject({ streamId: id, seq: z.number().check(z.int(), z.minimum(0)) })),
  /** An empty title gives back the first words of the conversation. */
  'chat.rename': returns<null>()(z.strictObject({ chatId: id, title: z.string().check(z.maxLength(200)) })),
  'chat.pin': returns<null>()(z.strictObject({ chatId: id, pinned: z.boolean() })),
  /** Puts the conversation away; it can be brought back for 30 days. */
  'chat.delete': returns<null>()(z.strictObject({ chatId: id })),
  'chat.restore': returns<null>()(z.strictObject({ chatId: id })),
};
