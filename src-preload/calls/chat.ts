import * as z from 'zod/mini';
import type { StreamSnapshot } from '../../src-main/core/chat/batch.ts';
import type { ChatSummary, Message } from '../../src-main/core/chat/message.ts';
import { id, modelKey, returns } from './call.ts';

/** A conversation with all its messages; `live` when an answer is being written into it. */
export interface OpenChat {
  summary: ChatSummary;
  messages: Message[];
  live?: StreamSnapshot;
}

/** Longest message that one call accepts, in UTF-16 units; the router's own limit in bytes stands above it. */
export const LONGEST_MESSAGE = 2_000_000;

/** Conversations and the answers that are written into them. */
export const chatCalls = {
  'chat.open': returns<OpenChat>()(z.strictObject({ chatId: id })),
  'chat.send': returns<{ chatId: string; messageId: string; stream: StreamSnapshot }>()(
    /** `modelKey` gives a new conversation a model of its own. */
    z.strictObject({ chatId: z.nullable(id), text: z.string().check(z.minLength(1), z.maxLength(LONGEST_MESSAGE)), modelKey: z.optional(modelKey) }),
  ),
  'chat.retry': returns<{ stream: StreamSnapshot }>()(z.strictObject({ chatId: id })),
  'chat.stop': returns<null>()(z.strictObject({ streamId: id })),
  'chat.acknowledge': returns<null>()(z.strictObject({ streamId: id, seq: z.number().check(z.int(), z.minimum(0)) })),
};
