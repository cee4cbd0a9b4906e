/** Where a member of an object or list stands: its name, if it has one, and its value. */
export interface MemberPlace {
  start: number;
  value: number;
}

const QUOTE = 0x22;
const SLASH = 0x2f;
const STAR = 0x2a;
const BACKSLASH = 0x5c;

/**
 * The members of the object or list that begins at `open` in a JSON text, with or without comments, that is known to
 * parse; of equal names the last counts. Passes over their values many times faster than a parser reads them.
 */
export function membersAt(text: string, open: number): Map<string | number, MemberPlace> {
  const members = new Map<string | number, MemberPlace>();
  const isObject = text[open] === '{';
  if (!isObject && text[open] !== '[') return members;
  let at = skipBlank(text, open + 1);
  while (at < text.length && text[at] !== '}' && text[at] !== ']') {
    const start = at;
    if (isObject) at = skipBlank(text, skipBlank(text, skipString(text, at)) + 1);
    members.set(isObject ? nameAt(text, start) : members.size, { start, value: at });
    at = skipBlank(text, skipValue(text, at));
    if (text[at] === ',') at = skipBlank(text, at + 1);
  }
  return members;
}

/** Where the item of the list that begins at `open` stands; later ones are not looked at. `undefined` when there is none. */
export function itemAt(text: string, open: number, index: number): number | undefined {
  if (text[open] !== '[') return undefined;
  let at = skipBlank(text, open + 1);
  for (let count = 0; at < text.length && text[at] !== ']'; count += 1) {
    if (count === index) return at;
    at = skipBlank(text, skipValue(text, at));
    if (text[at] === ',') at = skipBlank(text, at + 1);
  }
  return undefined;
}

/** How far from the end of a text a member counts as near it. */
const NEAR = 4096;

/**
 * A member of the outermost object, if it stands near the end of a JSON text that is known to parse: there most names
 * stand, behind the long list of models. Found from its name and what follows, without a walk through the rest.
 * `undefined` says nothing.
 */
export function memberNearEnd(text: string, name: string): MemberPlace | undefined {
  const tail = text.slice(-NEAR);
  const found = tail.lastIndexOf(JSON.stringify(name));
  const start = text.length - tail.length + found;
  if (found < 0 || text.charCodeAt(start - 1) === BACKSLASH) return undefined;
  const colon = skipBlank(text, skipString(text, start));
  if (text[colon] !== ':') return undefined;
  const value = skipBlank(text, colon + 1);
  return isLastOfAll(text, skipBlank(text, skipValue(text, value))) ? { start, value } : undefined;
}

/** True where only members with other names follow, then the end of the outermost object. */
function isLastOfAll(text: string, from: number): boolean {
  let at = from;
  while (text[at] === ',') {
    const start = skipBlank(text, at + 1);
    const end = skipString(text, start);
    if (text.slice(start, end).includes('\\')) return false; // may be the same name, spelled otherwise
    at = skipBlank(text, skipValue(text, skipBlank(text, skipBlank(text, end) + 1)));
  }
  return text[at] === '}' && skipBlank(text, at + 1) === text.length;
}

function nameAt(text: string, start: number): string {
  const written = text.slice(start, skipString(text, start));
  return written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
}

/** Behind the value that begins at an offset. */
export function skipValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 && depth > 0) continue; // most of a text that is laid out for people
    if (code === QUOTE) at = skipString(text, at) - 1;
    else if (code === SLASH) at = skipBlank(text, at) - 1;
    else if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) depth -= 1;
    else if (depth > 0 || isWord(code)) continue;
    else return at;
    if (depth < 0) return at;
    if (depth === 0 && code !== SLASH) return at + 1;
  }
  return text.length;
}

/** Anything that a number or `true`, `false`, `null` is made of. */
const isWord = (code: number): boolean => code > 0x20 && code !== 0x2c;

/** Behind the closing quote of a text. */
function skipString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let first = end;
    while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    if ((end - first) % 2 === 0) return end + 1;
  }
  return text.length;
}

/** Behind white space and comments. */
export function skipBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (text.charCodeAt(at) <= 0x20) at += 1;
    if (text.charCodeAt(at) !== SLASH) return at;
    at = skipComment(text, at);
  }
}

function skipComment(text: string, start: number): number {
  if (text.charCodeAt(start + 1) === STAR) {
    const end = text.indexOf('*/', start + 2);
    return end < 0 ? text.length : end + 2;
  }
  const rest = /[\n\r]|$/g;
  rest.lastIndex = start;
  return rest.exec(text)?.index ?? text.length;
}
