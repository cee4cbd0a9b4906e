import type { ChatTurn } from './events.ts';

/** Stands before a conversation that an answer begins: several protocols refuse one that no question opens. */
const OPENING = '(The conversation begins with your message.)';

/**
 * The turns of a conversation in the form that every protocol takes, whichever model the earlier answers came from:
 * instructions first and as one, questions and answers in turn, a question at the beginning, none without a word or a
 * picture. Several questions in a row, as after an answer that never came, become one.
 */
export function sendableTurns(turns: readonly ChatTurn[]): ChatTurn[] {
  const instructions = turns.filter(({ role, text }) => role === 'system' && text.trim() !== '').map(({ text }) => text);
  const system: ChatTurn[] = instructions.length > 0 ? [{ role: 'system', text: instructions.join('\n\n') }] : [];
  const spoken: ChatTurn[] = [];
  for (const [place, turn] of turns.entries()) {
    const isLast = place === turns.length - 1;
    if (turn.role === 'system' || (isBlank(turn) && !isLast)) continue;
    const before = spoken.at(-1);
    if (before?.role === turn.role) spoken.splice(-1, 1, joined(before, turn));
    else spoken.push(turn);
  }
  const opening: ChatTurn[] = spoken[0]?.role === 'assistant' ? [{ role: 'user', text: OPENING }] : [];
  return [...system, ...opening, ...spoken];
}

const isBlank = ({ text, images = [] }: ChatTurn): boolean => text.trim() === '' && images.length === 0;

function joined(a: ChatTurn, b: ChatTurn): ChatTurn {
  const images = [...(a.images ?? []), ...(b.images ?? [])];
  const text = [a.text, b.text].filter((one) => one.trim() !== '').join('\n\n');
  return { role: a.role, text, ...(images.length > 0 && { images }) };
}
