import type { StoreApi } from 'zustand/vanilla';
import type { BridgeCall } from '../bridge.ts';
import type { ChatState } from './chat-state.ts';

/** Messages that come with the opening of a conversation: more than a window shows. */
export const AT_FIRST = 48;
/** Messages that are fetched at once after that. */
const A_PAGE = 600;

/** What fetching needs of the outside. */
interface Ports {
  call: BridgeCall;
  nextFrame(run: () => void): void;
}

/**
 * Fetches what stands before the messages of a conversation, page by page and between frames, until it is whole or
 * another one is on screen. Fails as the call does.
 */
export async function fetchEarlier(state: StoreApi<ChatState>, { call, nextFrame }: Ports, isShown: () => boolean): Promise<void> {
  while (isShown()) {
    const { chatId, messages, earlier } = state.getState();
    const first = messages[0];
    if (chatId === null || earlier === 0 || first === undefined) return;
    await new Promise<void>((resolve) => nextFrame(resolve));
    if (!isShown()) return;
    const page = await call('chat.earlier', { chatId, before: first.id, most: A_PAGE });
    if (!isShown()) return;
    state.setState((now) => (now.messages[0] === first ? { messages: [...page.messages, ...now.messages], earlier: page.earlier } : {}));
    if (page.messages.length === 0) return;
  }
}
