import type { ChatTurn } from '../chat/events.ts';
import { ANSWERS } from './answers.ts';
import { topicOf } from './topics.ts';

/** Ends every answer of the demo. */
export const NO_AI = '*This is the offline demo: a text written in advance, no AI.*';

/** The whole answer of the demo to a conversation: chosen by plain keywords in its last message. */
export function demoReply(turns: readonly ChatTurn[]): string {
  const last = turns.findLast(({ role }) => role === 'user')?.text ?? '';
  return `${ANSWERS[topicOf(last)]}\n\n${NO_AI}`;
}

/** The pieces in which it streams: words with the space before them; joined they are the text again. */
export function demoPieces(text: string): string[] {
  return text.match(/\s*\S+|\s+$/gu) ?? [];
}

/** A rough count of tokens: four for three words. */
export function roughTokens(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
  return Math.ceil((words * 4) / 3);
}
