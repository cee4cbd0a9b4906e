import { parse, type ParseError } from 'jsonc-parser';
import { DEEPEST_ENTRY, isTooDeep } from '../../../src-preload/schemas/nesting.ts';
import { say, type Sentence } from '../say.ts';
import { isObject } from '../settings/json.ts';
import { syntaxWords } from '../settings/syntax-words.ts';
import { skipBlank, skipValue } from '../settings/text-walk.ts';

/** A mistake in the text of an entry. */
export interface EntryMistake {
  /** UTF-16 units from the beginning. */
  offset: number;
  /** A sentence. */
  message: Sentence;
}

/**
 * The first mistake of a text that is to stand for an entry: one object in JSON with comments, without a comma behind
 * its last member, and with nothing but white space around it. `undefined` when there is none.
 */
export function entryMistake(text: string): EntryMistake | undefined {
  if (isTooDeep(text)) return { offset: 0, message: say`A model is nested no deeper than ${DEEPEST_ENTRY} levels.` };
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: false });
  const [first] = errors;
  if (first) return { offset: first.offset, message: say`This is not valid JSON: ${syntaxWords(first.error)}.` };
  const start = text.length - text.trimStart().length;
  if (!isObject(value)) return { offset: start, message: say`A model is an object in braces { }.` };
  const end = text.trimEnd().length;
  if (text[start] !== '{') return { offset: start, message: say`Comments stand inside the braces of a model.` };
  return skipValue(text, skipBlank(text, 0)) === end ? undefined : { offset: skipValue(text, start), message: say`Comments stand inside the braces of a model.` };
}
