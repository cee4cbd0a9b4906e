import type { chatCalls, OpenChat } from '../../../src-preload/calls/chat.ts';
import type { Answers } from '../../services/answers.ts';
import type { Conversations } from '../../services/conversations.ts';
import type { Sessions } from '../../services/session.ts';
import type { HandlersOf } from '../dispatch.ts';
import { done } from './done.ts';

/** What the calls about conversations act on. */
export interface ChatPorts {
  sessions: Sessions;
  conversations: Conversations;
  answers: Answers;
}

export const chatHandlers = ({ sessions, conversations, answers }: ChatPorts): HandlersOf<typeof chatCalls> => ({
  'chat.open': ({ chatId }, { windowId }): Promise<OpenChat> => conversations.open(chatId, windowId),
  async 'chat.send'({ chatId, text, modelKey }, { windowId }) {
    const own = chatId === null ? modelKey : await conversations.modelOf(chatId);
    const route = await sessions.route(windowId, own);
    return conversations.send({ chatId, text, route, viewer: windowId, ...(modelKey !== undefined && { modelKey }) });
  },
  async 'chat.retry'({ chatId }, { windowId }) {
    return conversations.retry({ chatId, route: await sessions.route(windowId, await conversations.modelOf(chatId)), viewer: windowId });
  },
  'chat.stop': ({ streamId }) => done(answers.stop(streamId)),
  async 'chat.acknowledge'({ streamId, seq }, { windowId }) {
    answers.acknowledge(windowId, streamId, seq);
    return null;
  },
});
