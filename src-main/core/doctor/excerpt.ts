import type { Position } from '../settings/position.ts';
import { lineAt } from './offset.ts';

/** Characters shown on each side of the place. */
const AROUND = 46;

/**
 * The line of a mistake and a caret below its column. Every text in it is masked but for plain words in front of a
 * colon: what is malformed cannot be told from a key.
 */
export function excerpt(text: string, { line, column }: Position): string {
  const whole = maskLine(lineAt(text, line));
  const from = Math.max(0, column - 1 - AROUND);
  const shown = whole.slice(from, column - 1 + AROUND).replace(/\t/g, ' ').replace(/\p{Cc}/gu, '?');
  return `${shown}\n${' '.repeat(column - 1 - from)}^`;
}

/** As long as the line was, so that the caret stays under its place. */
function maskLine(line: string): string {
  const kept = /"(?![^"]*\d)[A-Za-z_$.]{1,32}"(?=\s*:)|\b(?:true|false|null)\b|[\s{}[\]:,"'/*]/g;
  let masked = '';
  let at = 0;
  for (const { 0: found, index } of line.matchAll(kept)) {
    masked += '•'.repeat(index - at) + found;
    at = index + found.length;
  }
  return masked + '•'.repeat(line.length - at);
}
