import { frSentences } from './fr/sentences.ts';
import { fr } from './fr.ts';
import { sentencesFrom } from './sentences.ts';
import type { Words } from './spoken.ts';

/** All words of French, which are fetched as one. */
export const french: Words = { catalogue: fr, sentences: sentencesFrom(frSentences, { '; ': '\u202F; ', ' and ': ' et ', ' or ': ' ou ' }) };
