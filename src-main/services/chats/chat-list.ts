import type { ChatSummary } from '../../core/chat/message.ts';
import { titleOf } from '../../core/chat/transcript.ts';
import type { ChatStore } from './chats.ts';

/** The list of conversations that windows show, and what can be done with one as a whole. Failures are `AppFailure`s. */
export interface ChatList {
  /** Pinned ones first, then newest first, as far as they are loaded. */
  summaries(): ChatSummary[];
  /** Reads the list from the disk; call once after the first window is up. */
  load(): Promise<void>;
  /** A question was kept: the list knows the conversation from here on. */
  asked(chatId: string, text: string, at: number, modelKey?: string): void;
  /** An answer began or ended. */
  touch(chatId: string, at: number): void;
  /** The conversation's own model, if it has one. */
  modelOf(chatId: string): Promise<string | undefined>;
  /** Gives a conversation a model of its own, also after a restart; `null`: it follows its window again. */
  useModel(chatId: string, modelKey: string | null): Promise<void>;
  /** An empty title gives back the first words. */
  rename(chatId: string, title: string): Promise<void>;
  pin(chatId: string, pinned: boolean): Promise<void>;
  /** Puts the conversation away; `restore` brings it back. */
  remove(chatId: string): Promise<void>;
  restore(chatId: string): Promise<void>;
}

/** `now` in milliseconds since the epoch; `changed` is called after every change that windows should show. */
export function createChatList({ store, now, changed }: { store: ChatStore; now(): number; changed(): void }): ChatList {
  const summaries = new Map<string, ChatSummary>();
  const forget = (chatId: string) => {
    summaries.delete(chatId);
    changed();
  };
  const readAgain = async (chatId: string): Promise<void> => {
    summaries.set(chatId, (await store.open(chatId)).summary);
    changed();
  };

  return {
    summaries: () => [...summaries.values()].toSorted(byPinAndTime),
    async load() {
      for (const summary of await store.list()) if (!summaries.has(summary.id)) summaries.set(summary.id, summary);
      changed();
    },
    asked(chatId, text, at, modelKey) {
      const own = modelKey !== undefined && { modelKey };
      const before = summaries.get(chatId) ?? { id: chatId, title: titleOf(text), created: at, updated: at, messages: 0, ...own };
      summaries.set(chatId, { ...before, updated: at, messages: before.messages + 2 });
    },
    touch(chatId, at) {
      const summary = summaries.get(chatId);
      if (summary) summaries.set(chatId, { ...summary, updated: at });
      changed();
    },
    modelOf: async (chatId) => (summaries.get(chatId) ?? (await store.open(chatId)).summary).modelKey,
    async useModel(chatId, modelKey) {
      const { modelKey: _before, ...summary } = summaries.get(chatId) ?? (await store.open(chatId)).summary;
      await store.append(chatId, { kind: 'model', at: now(), modelKey });
      summaries.set(chatId, { ...summary, ...(modelKey !== null && { modelKey }) });
      changed();
    },
    async rename(chatId, title) {
      await store.append(chatId, { kind: 'title', title: title.trim() });
      await readAgain(chatId);
    },
    async pin(chatId, pinned) {
      await store.append(chatId, { kind: 'pin', pinned });
      await readAgain(chatId);
    },
    async remove(chatId) {
      await store.remove(chatId);
      forget(chatId);
    },
    async restore(chatId) {
      await store.restore(chatId);
      await readAgain(chatId);
    },
  };
}

function byPinAndTime(a: ChatSummary, b: ChatSummary): number {
  return Number(b.pinned ?? false) - Number(a.pinned ?? false) || b.updated - a.updated || a.id.localeCompare(b.id);
}
