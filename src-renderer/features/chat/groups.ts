import type { Message } from '../../../src-preload/contract.ts';

/** Neighbouring messages that come and go together while a long conversation is scrolled. */
export interface MessageGroup {
  /** Id of its first message. */
  key: string;
  messages: readonly Message[];
  /** Height in pixels, roughly. */
  estimate: number;
}

const MOST_CHARACTERS = 12_000;
const MOST_MESSAGES = 8;
const CHARACTERS_A_LINE = 75;
const LINE = 24;
/** What stands around the text of a message, the gap to the next one included. */
const AROUND = { user: 44, assistant: 76 };

/**
 * Cuts messages into groups by their place in the whole conversation, of which `earlier` messages stand before these:
 * all but the last stay as they are while messages are added at either end.
 */
export function groupsOf(messages: readonly Message[], earlier = 0): MessageGroup[] {
  const groups: MessageGroup[] = [];
  let from = 0;
  let weight = 0;
  let estimate = 0;
  for (const [place, { role, text }] of messages.entries()) {
    weight += text.length;
    estimate += AROUND[role] + LINE * Math.ceil(text.length / CHARACTERS_A_LINE);
    const isFull = weight >= MOST_CHARACTERS || (earlier + place + 1) % MOST_MESSAGES === 0;
    if (!isFull && place + 1 < messages.length) continue;
    groups.push({ key: messages[from]?.id ?? '', messages: messages.slice(from, place + 1), estimate });
    from = place + 1;
    weight = 0;
    estimate = 0;
  }
  return groups;
}

/** Whether two groups hold the same messages. */
export function sameMessages(one: readonly Message[], other: readonly Message[]): boolean {
  return one.length === other.length && one.every((message, place) => message === other[place]);
}
