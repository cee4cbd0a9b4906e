import { createScanner, type SyntaxKind } from 'jsonc-parser';
import { lineStart, startsLine } from './text-style.ts';

/** The scanner's kinds that matter here; the package has them as a const enum, which isolated modules cannot read. */
const LINE_COMMENT = 12 as SyntaxKind;
const BLOCK_COMMENT = 13 as SyntaxKind;
const LINE_BREAK = 14 as SyntaxKind;
const SPACE = 15 as SyntaxKind;

/**
 * Where the comments begin that stand right above a member which begins at `start`, each in lines of its own and without
 * an empty line between; `start` where there are none. `from` is a place behind everything that belongs to others.
 */
export function attachedComments(text: string, from: number, start: number): number {
  if (!startsLine(text, start)) return start;
  const scanner = createScanner(text, false);
  scanner.setPosition(from);
  let first: number | undefined;
  let breaks = 0;
  for (let kind = scanner.scan(); scanner.getTokenOffset() < start; kind = scanner.scan()) {
    if (kind === LINE_BREAK) {
      breaks += 1;
      if (breaks > 1) first = undefined;
    } else if (kind === LINE_COMMENT || kind === BLOCK_COMMENT) {
      const offset = scanner.getTokenOffset();
      if (startsLine(text, offset) && lineStart(text, offset) >= from - 1) first ??= offset;
      breaks = 0;
    } else if (kind !== SPACE) {
      first = undefined;
      breaks = 0;
    }
  }
  return first ?? start;
}
