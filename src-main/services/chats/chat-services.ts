import { randomUUID } from 'node:crypto';
import type { StreamBatch } from '../../core/chat/batch.ts';
import type { StreamChat } from '../../core/chat/events.ts';
import { createAnswers, type Answers } from './answers.ts';
import { createChatList, type ChatList } from './chat-list.ts';
import { createChatSearch } from './chat-search.ts';
import { createChatTransfer, type ChatTransfer } from './chat-transfer.ts';
import { createChatStore, type ChatStore } from './chats.ts';
import type { Tell } from '../notices.ts';
import { createConversations, type Conversations } from './conversations.ts';

/** Everything about conversations, wired together. */
export interface ChatServices {
  store: ChatStore;
  list: ChatList;
  answers: Answers;
  conversations: Conversations;
  search: ReturnType<typeof createChatSearch>;
  transfer: ChatTransfer;
}

interface Ports {
  /** Where the conversations' files stand. */
  folder: string;
  send: StreamChat;
  /** Sends a batch to one window. */
  emit(viewer: number, batch: StreamBatch): void;
  /** The list changed. */
  changed(): void;
  /** Hears of conversations that cannot be read. */
  tell?: Tell;
}

/** Reads nothing and creates nothing yet. */
export function createChatServices({ folder, send, emit, changed, tell }: Ports): ChatServices {
  const clock = { now: Date.now, newId: randomUUID };
  const store = createChatStore(folder, tell);
  const list = createChatList({ store, now: Date.now, changed });
  const answers = createAnswers({ ...clock, send, append: store.append, emit, changed: (chatId) => list.touch(chatId, Date.now()) });
  const conversations = createConversations({ ...clock, store, list, answers });
  return { store, list, answers, conversations, search: createChatSearch(folder), transfer: createChatTransfer({ ...clock, store, list }) };
}
