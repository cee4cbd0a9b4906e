import type { Node } from 'jsonc-parser';

/** How a JSON text is laid out, so that what is added looks like its neighbours. */
export interface TextStyle {
  /** Line break: the file's first one. */
  eol: string;
  /** One level of indentation. */
  unit: string;
  /** False for a text that keeps its outermost object on one line. */
  multiline: boolean;
}

/** The layout of a text, from its outermost object; two spaces and LF where nothing tells. */
export function textStyle(text: string, root: Node): TextStyle {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const first = root.children?.[0];
  const multiline = first === undefined || hasLineBreaks(text, root);
  const indent = first && startsLine(text, first.offset) ? lineIndent(text, first.offset).slice(lineIndent(text, root.offset).length) : '';
  return { eol, unit: indent === '' ? '  ' : indent, multiline };
}

/** True when an object or array has a line break between its members, or between them and its brackets. */
export function hasLineBreaks(text: string, container: Node): boolean {
  let at = container.offset;
  for (const child of container.children ?? []) {
    if (/[\n\r]/.test(text.slice(at, child.offset))) return true;
    at = child.offset + child.length;
  }
  return /[\n\r]/.test(text.slice(at, container.offset + container.length));
}

/** White space at the beginning of the line that holds an offset. */
export function lineIndent(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? '';
}

/** True when nothing but white space stands before the offset in its line. */
export function startsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** The beginning of the line that holds an offset. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\n\r\uFEFF]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** A value over several lines, its later lines indented by `indent`. */
export function printLines(value: unknown, indent: string, { eol, unit }: TextStyle): string {
  return JSON.stringify(value, undefined, unit).split('\n').join(eol + indent);
}

/** A value on one line, with or without spaces between its parts. */
export function printInline(value: unknown, spaced: boolean): string {
  return spaced ? JSON.stringify(value, undefined, 1).replace(/\n */g, ' ') : JSON.stringify(value);
}
