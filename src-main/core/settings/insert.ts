import { createScanner, type Node, type SyntaxKind } from 'jsonc-parser';
import { hasLineBreaks, lineIndent, printInline, printLines, startsLine, type TextStyle } from './text-style.ts';

/** Text to put in at an offset, in the place of `length` characters, if any. */
export interface TextChange {
  offset: number;
  length?: number;
  text: string;
}

/** The scanner's kinds that matter here; the package has them as a const enum, which isolated modules cannot read. */
const COMMA = 5 as SyntaxKind;
const LINE_COMMENT = 12 as SyntaxKind;
const BLOCK_COMMENT = 13 as SyntaxKind;
const SPACE = 15 as SyntaxKind;

/**
 * Adds a member to the end of an object (`name` given) or an array. A comma goes right behind the last member, the
 * new one behind a comment that ends the last member's line, so that every comment keeps its neighbour.
 */
export function insertMember(text: string, container: Node, name: string | undefined, value: unknown, style: TextStyle): TextChange[] {
  const last = container.children?.at(-1);
  return last ? insertAfter(text, container, last, name, value, style) : insertFirst(text, container, name, value, style);
}

function insertAfter(text: string, container: Node, last: Node, name: string | undefined, value: unknown, style: TextStyle): TextChange[] {
  const end = last.offset + last.length;
  const { comma, tail } = scanTail(text, end);
  if (!hasLineBreaks(text, container)) {
    const spaced = isSpaced(text, container, last);
    const member = inlineMember(name, value, spaced);
    const space = spaced ? ' ' : '';
    return [comma === undefined ? { offset: end, text: `,${space}${member}` } : { offset: comma, text: `${space}${member},` }];
  }
  const indent = startsLine(text, last.offset) ? lineIndent(text, last.offset) : lineIndent(text, container.offset) + style.unit;
  const member = `${style.eol}${indent}${multiline(name, value, indent, style)}`;
  if (comma !== undefined) return [{ offset: tail, text: `${member},` }];
  return tail === end
    ? [{ offset: end, text: `,${member}` }]
    : [
        { offset: end, text: ',' },
        { offset: tail, text: member },
      ];
}

function insertFirst(text: string, container: Node, name: string | undefined, value: unknown, style: TextStyle): TextChange[] {
  const open = container.offset + 1;
  const inner = text.slice(open, container.offset + container.length - 1);
  const blank = /^\s*$/.test(inner);
  if (!style.multiline || (blank && inner !== '' && !/[\n\r]/.test(inner))) {
    if (!/[\n\r]/.test(inner)) return [{ offset: open, text: `${inner === '' ? '' : ' '}${inlineMember(name, value, inner !== '')}` }];
  }
  const offset = open + inner.trimEnd().length;
  const base = lineIndent(text, container.offset);
  const indent = base + style.unit;
  const closing = /[\n\r]/.test(inner.slice(inner.trimEnd().length)) ? '' : style.eol + base;
  return [{ offset, text: `${style.eol}${indent}${multiline(name, value, indent, style)}${closing}` }];
}

const multiline = (name: string | undefined, value: unknown, indent: string, style: TextStyle): string =>
  `${name === undefined ? '' : `${JSON.stringify(name)}: `}${printLines(value, indent, style)}`;

/** A member on one line, as it stands in an object (`name` given) or an array. */
export const inlineMember = (name: string | undefined, value: unknown, spaced: boolean): string =>
  `${name === undefined ? '' : `${JSON.stringify(name)}:${spaced ? ' ' : ''}`}${printInline(value, spaced)}`;

/** From the end of the last member to the end of its line: behind a trailing comma, and behind the last comment. */
function scanTail(text: string, end: number): { comma?: number; tail: number } {
  const scanner = createScanner(text, false);
  scanner.setPosition(end);
  let comma: number | undefined;
  let tail = end;
  for (let kind = scanner.scan(); ; kind = scanner.scan()) {
    const stop = scanner.getTokenOffset() + scanner.getTokenLength();
    if (kind === COMMA) comma = stop;
    if (kind === COMMA || kind === LINE_COMMENT || kind === BLOCK_COMMENT) tail = stop;
    else if (kind !== SPACE) break;
    if (kind === BLOCK_COMMENT && /[\n\r]/.test(scanner.getTokenValue())) break;
  }
  return comma === undefined ? { tail } : { comma, tail };
}

/** Whether the members on one line have spaces between them: `{ "a": 1 }` or `{"a":1}`. */
export function isSpaced(text: string, container: Node, last: Node): boolean {
  const [first, second] = container.children ?? [];
  if (first && second) return /\s/.test(text.slice(first.offset + first.length, second.offset));
  const value = last.type === 'property' ? last.children?.[1] : undefined;
  return value ? /\s/.test(text.charAt(value.offset - 1)) : true;
}
