import type { Position } from '../settings/position.ts';

/** The offset of a place, the inverse of `positionAt`; `undefined` beyond the end of its line or of the text. */
export function offsetAt(text: string, { line, column }: Position): number | undefined {
  const start = lineStart(text, line);
  if (start === undefined) return undefined;
  const offset = start + column - 1;
  return offset <= text.length && !/[\n\r]/.test(text.slice(start, offset)) ? offset : undefined;
}

/** The text of a line without its break. */
export function lineAt(text: string, line: number): string {
  const start = lineStart(text, line);
  return start === undefined ? '' : (/^[^\n\r]*/.exec(text.slice(start))?.[0] ?? '');
}

function lineStart(text: string, line: number): number | undefined {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  const breaks = /\r\n|\n|\r/g;
  for (let at = 1; at < line; at += 1) {
    const found = breaks.exec(text);
    if (!found) return undefined;
    start = found.index + found[0].length;
  }
  return start;
}
