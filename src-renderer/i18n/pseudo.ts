import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import { pseudoText } from './pseudo-text.ts';
import type { Words } from './spoken.ts';

/** English that shows what is not in the catalogue and what has no room for longer words. */
export const pseudo: Words = {
  catalogue: Object.fromEntries(Object.entries(en).map(([key, text]) => [key, pseudoText(text)])) as Catalogue,
  sentences: { of: pseudoText, separators: {} },
};
