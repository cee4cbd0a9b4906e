import { nextLine, skipSpace } from './env-lines.ts';

/** Where one assignment stands in a `.env` text; all are offsets in the text as it is. */
export interface Assignment {
  name: string;
  /** The beginning of its first line. */
  start: number;
  /** Behind the `=` or `:`. */
  separatorEnd: number;
  /** The value with its quotes, without the blanks around it; equal for an empty one. */
  valueStart: number;
  valueEnd: number;
  /** Behind the line break that ends its last line. */
  end: number;
}

/** dotenv's own pattern of one assignment, at one place instead of anywhere. */
const ASSIGNMENT =
  /((?:export\s+)?)([\w.-]+)(\s*=\s*?|:\s+?)(\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(?:#.*)?$/my;

/** Finds the assignments of a `.env` text in order, as dotenv does. */
export function scanAssignments(text: string): Assignment[] {
  const { plain, origin } = withPlainBreaks(text);
  const found: Assignment[] = [];
  for (let at = skipSpace(plain, 0); at < plain.length; at = skipSpace(plain, at)) {
    ASSIGNMENT.lastIndex = at;
    const match = ASSIGNMENT.exec(plain);
    if (match) found.push(place(plain, match, at, origin));
    at = nextLine(plain, match ? ASSIGNMENT.lastIndex : at);
  }
  return found;
}

function place(plain: string, match: RegExpExecArray, at: number, origin: (offset: number) => number): Assignment {
  const [, prefix = '', name = '', separator = '', raw = ''] = match;
  const nameEnd = at + prefix.length + name.length;
  const separatorEnd = nameEnd + separator.length;
  const value = raw.trim();
  const valueStart = value === '' ? separatorEnd : separatorEnd + raw.indexOf(value);
  const valueEnd = valueStart + value.length;
  return {
    name,
    start: origin(lineStart(plain, at)),
    separatorEnd: origin(separatorEnd),
    valueStart: origin(valueStart),
    valueEnd: origin(valueEnd),
    end: origin(nextLine(plain, value === '' ? nameEnd : valueEnd)),
  };
}

/** The text as dotenv sees it, every line break one LF, and the offset in the text as it is for one in that. */
function withPlainBreaks(text: string): { plain: string; origin(offset: number): number } {
  if (!text.includes('\r')) return { plain: text, origin: (offset) => offset };
  const dropped: number[] = [];
  const plain = text.replace(/\r\n?/g, (found, offset: number) => {
    if (found.length === 2) dropped.push(offset - dropped.length);
    return '\n';
  });
  return { plain, origin: (offset) => offset + countBelow(dropped, offset) };
}

/** How many of the ascending numbers are less than a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\n\u2028\u2029\uFEFF]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}
