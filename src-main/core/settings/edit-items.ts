import type { Node } from 'jsonc-parser';
import { attachedComments } from './attached-comments.ts';
import { memberTail, type MemberTail } from './edit-tail.ts';
import { inlineMember, insertMember, isSpaced, type TextChange } from './insert.ts';
import { hasLineBreaks, lineIndent, printLines, startsLine, type TextStyle } from './text-style.ts';

/** Puts a new item into a list, so that it stands at `index`; comments stay with their neighbours. */
export function insertItem(text: string, list: Node, index: number, value: unknown, style: TextStyle): TextChange[] {
  const items = list.children ?? [];
  const next = items[index];
  if (!next) return insertMember(text, list, undefined, value, style);
  if (!hasLineBreaks(text, list)) {
    const spaced = isSpaced(text, list, next);
    return [{ offset: next.offset, text: `${inlineMember(undefined, value, spaced)},${spaced ? ' ' : ''}` }];
  }
  const indent = lineIndent(text, next.offset);
  const printed = printLines(value, indent, style);
  const offset = lineEnd(text, list, items[index - 1]);
  if (offset !== undefined && startsLine(text, next.offset)) return [{ offset, text: `${style.eol}${indent}${printed},` }];
  return [{ offset: next.offset, text: `${printed},${startsLine(text, next.offset) ? style.eol + indent : ' '}` }];
}

/** Behind the item before, or the opening bracket, where the line ends there. */
function lineEnd(text: string, list: Node, before: Node | undefined): number | undefined {
  if (!before) return isLineEnd(text, list.offset + 1) ? list.offset + 1 : undefined;
  const tail = memberTail(text, before.offset + before.length);
  const hasComma = tail.comma !== undefined && tail.comma < tail.commentStart;
  return hasComma && isLineEnd(text, tail.commentEnd) ? tail.commentEnd : undefined;
}

/**
 * Moves an item of a list: the items between change places as they are written, each with the comment behind it in
 * its line and those right above it. Commas, empty lines and what else stands between them stay where they are.
 */
export function moveItem(text: string, list: Node, from: number, to: number): TextChange[] {
  let before = list.offset + 1;
  const order = (list.children ?? []).map((item) => {
    const tail = memberTail(text, item.offset + item.length);
    const start = attachedComments(text, before, item.offset);
    before = Math.max(tail.commentEnd, (tail.comma ?? 0) + 1);
    return { item, tail, start };
  });
  const moved = order.toSpliced(from, 1).toSpliced(to, 0, ...order.slice(from, from + 1));
  const hasOwnLines = order.every(({ tail }) => isLineEnd(text, tail.commentEnd) && !tail.lineGoesOn);
  return order.flatMap((slot, index) => {
    const source = moved[index];
    if (!source || source === slot) return [];
    const [slotStart, sourceStart] = hasOwnLines ? [slot.start, source.start] : [slot.item.offset, source.item.offset];
    const value = { offset: slotStart, length: slot.tail.valueEnd - slotStart, text: text.slice(sourceStart, source.tail.valueEnd) };
    return hasOwnLines ? [value, { ...range(slot.tail), text: commentOf(text, source.tail) }] : [value];
  });
}

const range = ({ commentStart, commentEnd }: MemberTail): Omit<TextChange, 'text'> => ({ offset: commentStart, length: commentEnd - commentStart });

const commentOf = (text: string, { commentStart, commentEnd }: MemberTail): string => text.slice(commentStart, commentEnd);

function isLineEnd(text: string, offset: number): boolean {
  const rest = /[ \t]*[\n\r]/y;
  rest.lastIndex = offset;
  return rest.test(text);
}
