import type { Node } from 'jsonc-parser';
import { attachedComments } from './attached-comments.ts';
import { memberTail, type MemberTail } from './edit-tail.ts';
import type { TextChange } from './insert.ts';
import { lineStart, startsLine } from './text-style.ts';

/**
 * Takes a member out of an object or array, with its comma and the comment behind it in its line; its whole line where
 * nothing else stands there. Comments of its neighbours stay, and those above it unless it goes `withComments`. A
 * trailing comma stays trailing.
 */
export function removeMember(text: string, container: Node, index: number, withComments = false): TextChange[] {
  const members = container.children ?? [];
  const member = members[index];
  if (!member) return [];
  const tail = memberTail(text, member.offset + member.length);
  const isLast = index === members.length - 1;
  const before = members[index - 1];
  const ranges: [number, number][] = [widen(text, withComments ? commentedStart(text, container, member, tail, before) : member.offset, tail.commentEnd, isLast && before !== undefined)];
  if (tail.comma !== undefined && tail.comma >= tail.commentEnd) ranges.push([tail.comma, tail.comma + 1]);
  if (isLast && tail.comma === undefined && before) {
    const { comma } = memberTail(text, before.offset + before.length);
    if (comma !== undefined) ranges.push([comma, comma + 1]);
  }
  return ranges.map(([start, end]) => ({ offset: start, length: end - start, text: '' }));
}

/** Where its own comments begin; comments above a line that it shares with others may speak of those. */
function commentedStart(text: string, container: Node, { offset }: Node, { lineGoesOn }: MemberTail, before: Node | undefined): number {
  if (lineGoesOn) return offset;
  const previous = before && memberTail(text, before.offset + before.length);
  return attachedComments(text, previous ? Math.max(previous.commentEnd, (previous.comma ?? 0) + 1) : container.offset + 1, offset);
}

/** Takes along the white space that would be left over: the whole line, or the blanks on one side. */
function widen(text: string, start: number, end: number, closes: boolean): [number, number] {
  const rest = matchAt(/[ \t]*(?:\r\n|\n|\r)/y, text, end);
  if (rest !== undefined && startsLine(text, start)) return [lineStart(text, start), end + rest];
  if (rest !== undefined || closes) {
    let from = start;
    while (/[ \t]/.test(text.charAt(from - 1))) from -= 1;
    return [from, end];
  }
  return [start, end + (matchAt(/[ \t]*/y, text, end) ?? 0)];
}

function matchAt(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length;
}
