import type { Tokens } from 'marked';
import { nextBlockMaths } from './maths/find-maths.ts';
import { FirstRowsTokenizer } from './table-tokenizer.ts';

/** Reads answers: only the first rows of long tables, and no heading that would swallow the formulas above its line. */
export class AnswerTokenizer extends FirstRowsTokenizer {
  override lheading(source: string): Tokens.Heading | undefined {
    const found = super.lheading(source);
    return found && nextBlockMaths(found.raw) !== undefined ? undefined : found;
  }
}
