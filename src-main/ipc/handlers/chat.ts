import type { chatCalls } from '../../../src-preload/calls/chat.ts';
import type { Route } from '../../core/models/route.ts';
import type { Answers } from '../../services/chats/answers.ts';
import type { ChatList } from '../../services/chats/chat-list.ts';
import type { Conversations } from '../../services/chats/conversations.ts';
import type { Sessions } from '../../services/session.ts';
import type { HandlersOf } from '../dispatch.ts';
import { done } from './done.ts';

/** What the calls about conversations act on. */
export interface ChatPorts {
  sessions: Sessions;
  list: ChatList;
  conversations: Conversations;
  answers: Answers;
  /** Loads what a request to this model needs. */
  prepare(route: Route): Promise<void>;
  /** Tells every other window that a conversation is no longer what it shows. */
  chatChanged(chatId: string, windowId: number): void;
}

export const chatHandlers = ({ sessions, list, conversations, answers, prepare, chatChanged }: ChatPorts): HandlersOf<typeof chatCalls> => ({
  'chat.open': ({ chatId, last }, { windowId }) => conversations.open(chatId, windowId, last),
  'chat.earlier': ({ chatId, before, most }) => conversations.earlier(chatId, before, most),
  async 'chat.send'({ chatId, modelKey, ...question }, { windowId }) {
    const own = chatId === null ? modelKey : await list.modelOf(chatId);
    const route = await sessions.route(windowId, own);
    const sent = await conversations.send({ ...question, chatId, route, viewer: windowId, ...(modelKey !== undefined && { modelKey }) });
    chatChanged(sent.chatId, windowId);
    return sent;
  },
  async 'chat.prepare'({ chatId, modelKey }, { windowId }) {
    const { workspace } = await sessions.get(windowId);
    const route = workspace.route(chatId === null ? modelKey : await list.modelOf(chatId));
    if (route.ok) await prepare(route.value);
    return null;
  },
  async 'chat.retry'(question, { windowId }) {
    const begun = await conversations.retry({ ...question, route: await sessions.route(windowId, await list.modelOf(question.chatId)), viewer: windowId });
    chatChanged(question.chatId, windowId);
    return begun;
  },
  async 'chat.continue'({ chatId }, { windowId }) {
    const begun = await conversations.goOn({ chatId, route: await sessions.route(windowId, await list.modelOf(chatId)), viewer: windowId });
    chatChanged(chatId, windowId);
    return begun;
  },
  async 'chat.show'({ chatId, messageId }, { windowId }) {
    await conversations.show(chatId, messageId);
    chatChanged(chatId, windowId);
    return conversations.open(chatId, windowId);
  },
  async 'chat.system'({ chatId, text }, { windowId }) {
    await conversations.setSystem(chatId, text);
    chatChanged(chatId, windowId);
    return null;
  },
  'chat.image': ({ chatId, messageId, imageId }) => conversations.image(chatId, messageId, imageId),
  'chat.stop': ({ streamId }) => done(answers.stop(streamId)),
  async 'chat.acknowledge'({ streamId, seq }, { windowId }) {
    answers.acknowledge(windowId, streamId, seq);
    return null;
  },
  'chat.rename': ({ chatId, title }) => done(list.rename(chatId, title)),
  'chat.pin': ({ chatId, pinned }) => done(list.pin(chatId, pinned)),
  async 'chat.delete'({ chatId }) {
    // An answer that is still being written would write the file anew.
    const running = answers.running().filter((stream) => stream.chatId === chatId);
    await Promise.all(running.map(({ streamId }) => answers.stop(streamId)));
    await list.remove(chatId);
    return null;
  },
  'chat.restore': ({ chatId }) => done(list.restore(chatId)),
});
