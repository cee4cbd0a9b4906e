import { sentencesFrom } from './sentences.ts';
import type { Words } from './spoken.ts';
import { zhSentences } from './zh/sentences.ts';
import { zh } from './zh.ts';

/** All words of Chinese, which are fetched as one. */
export const chinese: Words = { catalogue: zh, sentences: sentencesFrom(zhSentences, { ', ': '、', '; ': '；', ' and ': ' 和 ', ' or ': ' 或 ', ' ': '' }) };
