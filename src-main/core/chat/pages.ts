import type { Message } from './message.ts';

/** A stretch of a conversation. */
export interface Page {
  messages: Message[];
  /** How many messages stand before them. */
  earlier: number;
}

/** Pages begin at multiples of this, so that whoever shows them can group messages by their place. */
export const PAGE_STEP = 8;

/** The last messages, `most` or a few more. */
export function lastPage(messages: readonly Message[], most: number): Page {
  return pageUntil(messages, messages.length, most);
}

/** The messages before one of them, `most` or a few more; undefined if that one is not there. */
export function pageBefore(messages: readonly Message[], messageId: string, most: number): Page | undefined {
  const end = messages.findIndex(({ id }) => id === messageId);
  return end === -1 ? undefined : pageUntil(messages, end, most);
}

function pageUntil(messages: readonly Message[], end: number, most: number): Page {
  const from = Math.max(0, Math.floor((end - most) / PAGE_STEP) * PAGE_STEP);
  return { messages: messages.slice(from, end), earlier: from };
}
