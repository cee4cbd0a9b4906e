import type { Message } from '../../../../src-preload/contract.ts';
import { runsOf, type Run } from '../../../ui/runs.ts';

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
export const groupsOf = (messages: readonly Message[], earlier = 0): Run<Message>[] =>
  runsOf(messages, {
    keyOf: ({ id }) => id,
    weightOf: ({ text }) => text.length,
    heightOf: ({ role, text }) => AROUND[role] + LINE * Math.ceil(text.length / CHARACTERS_A_LINE),
    mostWeight: MOST_CHARACTERS,
    endsAt: (place) => (earlier + place + 1) % MOST_MESSAGES === 0,
  });
