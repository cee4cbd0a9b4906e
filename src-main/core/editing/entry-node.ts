import { valueSpan } from '../settings/edit-span.ts';
import type { JsonPath } from '../settings/json.ts';
import { lineIndent } from '../settings/text-style.ts';

/** An entry as it stands in a settings text. Offsets in UTF-16 units, a BOM counted. */
export interface EntryNode {
  start: number;
  end: number;
  text: string;
  /** White space that begins its first line. */
  indent: string;
}

/** The entry at a path of a text that parses; `undefined` when there is none. */
export function entryNode(text: string, path: JsonPath): EntryNode | undefined {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const span = valueSpan(text.slice(mark), path);
  if (!span) return undefined;
  const [start, end] = [span[0] + mark, span[1] + mark];
  return { start, end, text: text.slice(start, end), indent: lineIndent(text, start) };
}

const BREAK = /(\r\n|\n|\r)/;

/** A text without the indentation that all its later lines share with its first; as it is where one of them lacks it. */
export function outdent(text: string, indent: string): string {
  return isRegular(text, indent) ? eachLaterLine(text, (line) => line.slice(line === '' ? 0 : indent.length)) : text;
}

/** The opposite, for what was made of a text that `outdent` changed; empty lines stay empty. */
export function redent(text: string, indent: string, original: string): string {
  return isRegular(original, indent) ? eachLaterLine(text, (line) => (line === '' ? line : indent + line)) : text;
}

const isBreak = (part: string): boolean => /^[\n\r]/.test(part);

function isRegular(text: string, indent: string): boolean {
  return text
    .split(BREAK)
    .slice(1)
    .every((part) => part === '' || isBreak(part) || (part.startsWith(indent) && part.length > indent.length));
}

function eachLaterLine(text: string, change: (line: string) => string): string {
  return text
    .split(BREAK)
    .map((part, at) => (at === 0 || isBreak(part) ? part : change(part)))
    .join('');
}
