import type { Node } from 'jsonc-parser';
import type { Result } from '../result.ts';
import { attachedComments } from '../settings/attached-comments.ts';
import { memberTail } from '../settings/edit-tail.ts';
import { applyEdits } from '../settings/edit.ts';
import type { JsonPath } from '../settings/json.ts';
import { textTree } from '../settings/text-tree.ts';
import { lineIndent } from '../settings/text-style.ts';

/** An entry as it is written, with the comments that belong to it. */
export interface EntryBlock {
  /** The lines right above it; empty where there are none. */
  above: string;
  text: string;
  /** The comment behind it in its line. */
  behind: string;
  /** White space that begins its lines. */
  indent: string;
}

/** The item of a list at a path of a text that parses, with its comments; `undefined` when there is none. */
export function entryBlock(text: string, path: JsonPath): EntryBlock | undefined {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const body = text.slice(mark);
  const list = nodeAt(textTree(body) ?? undefined, path.slice(0, -1));
  const index = Number(path.at(-1));
  const node = list?.children?.[index];
  if (list?.type !== 'array' || !node) return undefined;
  const before = list.children?.[index - 1];
  const tail = memberTail(body, node.offset + node.length);
  const previous = before && memberTail(body, before.offset + before.length);
  const from = previous ? Math.max(previous.commentEnd, (previous.comma ?? 0) + 1) : list.offset + 1;
  const start = attachedComments(body, from, node.offset);
  return {
    above: body.slice(start, node.offset).trimEnd(),
    text: body.slice(node.offset, node.offset + node.length),
    behind: tail.lineGoesOn ? '' : body.slice(tail.commentStart, tail.commentEnd).trim(),
    indent: lineIndent(body, node.offset),
  };
}

function nodeAt(root: Node | undefined, path: JsonPath): Node | undefined {
  return path.reduce<Node | undefined>((node, step) => {
    if (typeof step === 'number') return node?.type === 'array' ? node.children?.[step] : undefined;
    return node?.type === 'object' ? node.children?.findLast((property) => property.children?.[0]?.value === step)?.children?.[1] : undefined;
  }, root);
}

/** Puts a block into a list, as it is written but for its indentation; the path ends with the index where it then stands. */
export function insertBlock(text: string, path: JsonPath, block: EntryBlock): Result<string> {
  const stand = standIn(text);
  const inserted = applyEdits(text, [{ path, insert: stand }]);
  if (!inserted.ok) return inserted;
  const body = inserted.value;
  const start = body.indexOf(JSON.stringify(stand));
  const end = start + JSON.stringify(stand).length;
  const indent = lineIndent(body, start);
  const eol = /\r\n|\n|\r/.exec(body)?.[0] ?? '\n';
  const laidOut = (part: string): string => part.split(/\r\n|\n|\r/).map((line, at) => (at === 0 ? line : moved(line, block.indent, indent))).join(eol);
  const [, gap = ''] = /^(,?)[ \t]*(?=[\n\r]|$)/.exec(body.slice(end)) ?? [];
  const fitsBehind = /^,?[ \t]*(?:[\n\r]|$)/.test(body.slice(end));
  const above = [block.above, fitsBehind ? '' : block.behind].filter((part) => part !== '').map((part) => laidOut(part) + eol + indent);
  const behind = fitsBehind && block.behind !== '' ? ` ${laidOut(block.behind)}` : '';
  return { ok: true, value: body.slice(0, start) + above.join('') + laidOut(block.text) + gap + behind + body.slice(end + gap.length) };
}

const moved = (line: string, from: string, to: string): string => (line.startsWith(from) ? to + line.slice(from.length) : line);

/** A text that stands nowhere in another one. */
function standIn(text: string): string {
  let stand = 'an entry';
  while (text.includes(stand)) stand += '.';
  return stand;
}
