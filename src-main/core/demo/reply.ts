import type { ChatTurn } from '../chat/events.ts';
import { languageOf } from '../../../src-preload/schemas/language.ts';
import { CHINESE } from './answers-chinese.ts';
import { FRENCH } from './answers-french.ts';
import { ANSWERS } from './answers.ts';
import { topicOf, type Topic } from './topics.ts';

/** Ends every answer of the demo. */
export const NO_AI = '*This is the offline demo: a text written in advance, no AI.*';

interface Words {
  answers: Readonly<Record<Topic, string>>;
  noAi: string;
}

const ENGLISH: Words = { answers: ANSWERS, noAi: NO_AI };
const WORDS: Readonly<Record<string, Words>> = {
  fr: { answers: FRENCH, noAi: '*Ceci est la démo hors ligne\u202F: un texte écrit à l’avance, sans IA.*' },
  zh: { answers: CHINESE, noAi: '*这是离线演示：预先写好的文字，没有 AI。*' },
};

/** The whole answer of the demo to a conversation, in the language of the locale: chosen by plain keywords in its last message. */
export function demoReply(turns: readonly ChatTurn[], locale = 'en'): string {
  const last = turns.findLast(({ role }) => role === 'user')?.text ?? '';
  const { answers, noAi } = WORDS[languageOf(locale) ?? 'en'] ?? ENGLISH;
  return `${answers[topicOf(last)]}\n\n${noAi}`;
}

/** The pieces in which it streams: words with the space before them, of Chinese a few characters; joined they are the text again. */
export function demoPieces(text: string): string[] {
  return text.match(/\s*(?:\p{Script=Han}{1,2}|[^\s\p{Script=Han}]+)|\s+$/gu) ?? [];
}

/** A rough count of tokens: four for three words. */
export function roughTokens(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + (text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)?.length ?? 0), 0);
  return Math.ceil((words * 4) / 3);
}
