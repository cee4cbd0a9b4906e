import { createScanner, type SyntaxKind } from 'jsonc-parser';

/** What follows a member of an object or array and belongs to it. All are offsets. */
export interface MemberTail {
  /** Behind the value and the comments that stand between it and its comma in the same line. */
  valueEnd: number;
  /** Its comma, in the same or a later line. */
  comma?: number;
  /** Where its last comment in the same line may begin: behind the comma, if that is in the same line. */
  commentStart: number;
  /** Behind that comment; the same as `commentStart` where there is none. */
  commentEnd: number;
  /** Another member, or what is around, goes on in the same line. */
  lineGoesOn: boolean;
}

/** The scanner's kinds that matter here; the package has them as a const enum, which isolated modules cannot read. */
const CLOSE_BRACE = 2 as SyntaxKind;
const CLOSE_BRACKET = 4 as SyntaxKind;
const COMMA = 5 as SyntaxKind;
const LINE_COMMENT = 12 as SyntaxKind;
const BLOCK_COMMENT = 13 as SyntaxKind;
const LINE_BREAK = 14 as SyntaxKind;
const SPACE = 15 as SyntaxKind;
const END = 17 as SyntaxKind;

/**
 * Looks behind a member that ends at `end`. A comment in its line is its own, unless another member follows in that
 * line, which the comment may speak of; a comment of several lines never is.
 */
export function memberTail(text: string, end: number): MemberTail {
  const scanner = createScanner(text, false);
  scanner.setPosition(end);
  const tail: MemberTail = { valueEnd: end, commentStart: end, commentEnd: end, lineGoesOn: false };
  let isSameLine = true;
  for (let kind = scanner.scan(); ; kind = scanner.scan()) {
    const stop = scanner.getTokenOffset() + scanner.getTokenLength();
    if (kind === SPACE) continue;
    if (kind === LINE_BREAK || ((kind === BLOCK_COMMENT || kind === LINE_COMMENT) && /[\n\r]/.test(scanner.getTokenValue()))) {
      isSameLine = false;
      if (tail.comma !== undefined) return tail;
    } else if (kind === COMMA && tail.comma === undefined) {
      tail.comma = scanner.getTokenOffset();
      if (!isSameLine) return tail;
      tail.valueEnd = tail.commentEnd;
      tail.commentStart = stop;
      tail.commentEnd = stop;
    } else if (kind === LINE_COMMENT || kind === BLOCK_COMMENT) {
      if (isSameLine) tail.commentEnd = stop;
    } else {
      return ended(tail, kind, isSameLine);
    }
  }
}

function ended(tail: MemberTail, kind: SyntaxKind, isSameLine: boolean): MemberTail {
  if (!isSameLine || kind === END) return tail;
  const isNeighbour = kind !== CLOSE_BRACE && kind !== CLOSE_BRACKET;
  return { ...tail, lineGoesOn: true, ...(isNeighbour ? { commentEnd: tail.commentStart } : {}) };
}
