import type { StreamSnapshot } from '../core/chat/batch.ts';
import type { ChatSummary, Message } from '../core/chat/message.ts';
import { titleOf, turnsOf } from '../core/chat/transcript.ts';
import type { Route } from '../core/models/route.ts';
import { AppFailure, type AppError } from '../core/result.ts';
import type { Answers } from './answers.ts';
import type { ChatStore } from './chats.ts';

/** Sending, retrying and reading conversations. Every method may fail with an `AppFailure`. */
export interface Conversations {
  /** Newest first, as far as they are loaded. */
  summaries(): ChatSummary[];
  /** Reads the list from the disk; call once after the first window is up. */
  load(): Promise<void>;
  open(chatId: string, viewer: number): Promise<{ summary: ChatSummary; messages: Message[]; live?: StreamSnapshot }>;
  /** `chatId` null begins a conversation, with a model of its own if `modelKey` names one. The message is on the disk before the request goes out. */
  send(question: { chatId: string | null; text: string; route: Route; viewer: number; modelKey?: string }): Promise<{ chatId: string; messageId: string; stream: StreamSnapshot }>;
  /** Asks again; the new answer takes the place of the last one. */
  retry(question: { chatId: string; route: Route; viewer: number }): Promise<{ stream: StreamSnapshot }>;
  /** The conversation's own model, if it has one. */
  modelOf(chatId: string): Promise<string | undefined>;
  /** Gives a conversation a model of its own, also after a restart; `null`: it follows its window again. */
  useModel(chatId: string, modelKey: string | null): Promise<void>;
  /** Brings a summary up to date after an answer began or ended. */
  touch(chatId: string): void;
}

interface Ports {
  store: ChatStore;
  answers: Answers;
  now(): number;
  newId(): string;
  changed(): void;
}

/** Composes the store with the running answers. */
export function createConversations({ store, answers, now, newId, changed }: Ports): Conversations {
  const summaries = new Map<string, ChatSummary>();

  const starting = new Set<string>();

  /** One answer at a time in a conversation, also while the first of two quick sends is still being written to disk. */
  const exclusively = async <T>(chatId: string, task: () => Promise<T>): Promise<T> => {
    if (starting.has(chatId) || answers.running().some((stream) => stream.chatId === chatId)) throw new AppFailure(busy());
    starting.add(chatId);
    try {
      return await task();
    } finally {
      starting.delete(chatId);
    }
  };

  const begin = async (modelKey: string | undefined): Promise<string> => {
    const id = newId();
    await store.append(id, { kind: 'chat', v: 1, id, created: now() });
    if (modelKey !== undefined) await store.append(id, { kind: 'model', at: now(), modelKey });
    return id;
  };

  return {
    summaries: () => [...summaries.values()].toSorted((a, b) => b.updated - a.updated || a.id.localeCompare(b.id)),
    async load() {
      for (const summary of await store.list()) if (!summaries.has(summary.id)) summaries.set(summary.id, summary);
      changed();
    },
    async open(chatId, viewer) {
      const { summary, messages } = await store.open(chatId);
      const live = answers.watch(viewer, chatId);
      return live ? { summary, messages: messages.map((message) => running(message, live)), live } : { summary, messages };
    },
    async send({ chatId, text, route, viewer, modelKey }) {
      const id = chatId ?? (await begin(modelKey));
      return exclusively(id, async () => {
        const before = chatId === null ? [] : (await store.open(id)).messages;
        const messageId = newId();
        const at = now();
        await store.append(id, { kind: 'user', id: messageId, at, text });
        const own = chatId === null && modelKey !== undefined ? { modelKey } : {};
        const old = summaries.get(id) ?? { id, title: titleOf(text), created: at, updated: at, messages: before.length, ...own };
        summaries.set(id, { ...old, updated: at, messages: old.messages + 2 });
        const turns = [...turnsOf(before), { role: 'user' as const, text }];
        return { chatId: id, messageId, stream: await answers.start({ chatId: id, route, turns, viewer }) };
      });
    },
    retry: ({ chatId, route, viewer }) =>
      exclusively(chatId, async () => {
        const { messages } = await store.open(chatId);
        const last = messages.at(-1);
        const replaces = last?.role === 'assistant' ? last.id : undefined;
        const turns = turnsOf(messages, replaces);
        const stream = await answers.start({ chatId, route, turns, viewer, ...(replaces !== undefined && { replaces }) });
        return { stream };
      }),
    modelOf: async (chatId) => (summaries.get(chatId) ?? (await store.open(chatId)).summary).modelKey,
    async useModel(chatId, modelKey) {
      const { modelKey: _before, ...summary } = summaries.get(chatId) ?? (await store.open(chatId)).summary;
      await store.append(chatId, { kind: 'model', at: now(), modelKey });
      summaries.set(chatId, { ...summary, ...(modelKey !== null && { modelKey }) });
      changed();
    },
    touch(chatId) {
      const summary = summaries.get(chatId);
      if (summary) summaries.set(chatId, { ...summary, updated: now() });
      changed();
    },
  };
}

function busy(): AppError {
  return { code: 'chat/busy', message: 'An answer is still being written here. Stop it or wait for its end, then send again.' };
}

/** The file knows the running answer only as far as its last checkpoint; the snapshot has all of it. */
function running(message: Message, live: StreamSnapshot): Message {
  return message.role === 'assistant' && message.id === live.answerId ? { ...message, status: 'streaming' } : message;
}
