import { parseTree, type Node, type ParseError } from 'jsonc-parser';

/**
 * The tree of a settings text, with comments and a comma too many; `undefined` for one without any value. The parser
 * calls itself: a text that is nested further than it can follow gives `null`. What it stumbles over goes into `errors`.
 */
export function textTree(text: string, errors: ParseError[] = []): Node | undefined | null {
  try {
    return parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  } catch {
    return null;
  }
}
