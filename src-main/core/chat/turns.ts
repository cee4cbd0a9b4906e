import type { ChatTurn } from './events.ts';
import type { ImageRef, Message } from './message.ts';

/** A turn whose pictures are still files. */
export type WrittenTurn = Omit<ChatTurn, 'images'> & { images?: ImageRef[] };

/** What asks a model to go on after a cut. It is sent, but never shown or kept. */
const GO_ON = 'Your answer was cut off. Go on exactly where it stopped, without repeating anything and without a remark about the cut.';

/**
 * What goes to the model: the system prompt and every message that says something, up to and without `before` when it
 * is given. An answer and what continued it are one turn.
 */
export function turnsOf(messages: readonly Message[], { before, system = '' }: { before?: string; system?: string } = {}): WrittenTurn[] {
  const end = before === undefined ? -1 : messages.findIndex(({ id }) => id === before);
  const turns: WrittenTurn[] = system === '' ? [] : [{ role: 'system', text: system }];
  for (const message of messages.slice(0, end < 0 ? messages.length : end)) {
    const images = message.role === 'user' ? message.images : undefined;
    const last = turns.at(-1);
    if (message.role === 'assistant' && message.continues && last?.role === 'assistant') last.text += message.text;
    else if (message.text !== '' || images) turns.push({ role: message.role, text: message.text, ...(images && { images }) });
  }
  return turns;
}

/** The same, asking the model to go on with the last answer. */
export const turnsToGoOn = (turns: readonly WrittenTurn[]): WrittenTurn[] => [...turns, { role: 'user', text: GO_ON }];
