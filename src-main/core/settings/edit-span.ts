import type { JsonPath } from './json.ts';

/**
 * Where the value at a path stands in a JSON text without comments that is known to parse; of equal property names the
 * last counts. `undefined` when there is none. Passes over what the path does not lead through many times faster than
 * a parser.
 */
export function valueSpan(text: string, path: JsonPath): [start: number, end: number] | undefined {
  let start = skipBlank(text, 0);
  for (const step of path) {
    const found = typeof step === 'string' ? findProperty(text, start, step) : findItem(text, start, step);
    if (found === undefined) return undefined;
    start = found;
  }
  return [start, skipValue(text, start)];
}

function findProperty(text: string, open: number, name: string): number | undefined {
  if (text[open] !== '{') return undefined;
  let found: number | undefined;
  for (let at = skipBlank(text, open + 1); text[at] === '"'; at = nextMember(text, at)) {
    const end = skipString(text, at);
    const value = skipBlank(text, skipBlank(text, end) + 1);
    if (isName(text, at, end, name)) found = value;
    at = skipValue(text, value);
  }
  return found;
}

function findItem(text: string, open: number, index: number): number | undefined {
  if (text[open] !== '[') return undefined;
  let at = skipBlank(text, open + 1);
  for (let count = 0; at < text.length && text[at] !== ']'; count += 1) {
    if (count === index) return at;
    at = nextMember(text, skipValue(text, at));
  }
  return undefined;
}

/** Behind a member: the beginning of the next one, or the closing bracket. */
function nextMember(text: string, end: number): number {
  const at = skipBlank(text, end);
  return text[at] === ',' ? skipBlank(text, at + 1) : at;
}

const isName = (text: string, start: number, end: number, name: string): boolean => {
  const written = text.slice(start + 1, end - 1);
  return written === name || (written.includes('\\') && JSON.parse(text.slice(start, end)) === name);
};

function skipValue(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return skipString(text, start);
  const stop = /[\s,\]}]/g;
  if (first !== '{' && first !== '[') {
    stop.lastIndex = start;
    return stop.exec(text)?.index ?? text.length;
  }
  const mark = /["[\]{}]/g;
  mark.lastIndex = start;
  let depth = 0;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    if (match[0] === '"') mark.lastIndex = skipString(text, match.index);
    else depth += match[0] === '{' || match[0] === '[' ? 1 : -1;
    if (depth === 0) return match.index + 1;
  }
  return text.length;
}

/** Behind the closing quote of a text. */
function skipString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}
