import { visit } from 'jsonc-parser';
import { TOKEN_START } from '../../../src-preload/schemas/hidden-token.ts';
import { isSecretComment, secretParts } from './is-secret-text.ts';

/** A secret that a token stands for. */
export interface Hidden {
  /** From the top of the text down; empty in a comment. */
  path: (string | number)[];
  token: string;
  /** As it is written. */
  raw: string;
  /** What the text says there. */
  value: string;
  /** More stands in the same text: an address around the key in it. */
  isPart?: true;
}

/** A text with its secrets replaced. */
export interface Veiled {
  text: string;
  hidden: Hidden[];
}

interface Found extends Omit<Hidden, 'token'> {
  start: number;
  end: number;
}

/**
 * Replaces every secret of a JSON text with comments by a token: in texts, names and comments. `unveil` gives the
 * bytes back. `secrets`: values that must not be shown wherever they stand. `numberOf` names the token of a secret; the
 * same number has to mean the same bytes wherever two of these texts meet.
 */
export function veil(text: string, secrets: readonly string[], numberOf?: (raw: string) => number): Veiled {
  const found = secretsOrAll(text, secrets).toSorted((one, other) => one.start - other.start);
  const start = freshStart(text);
  let veiled = '';
  let at = 0;
  const hidden = found.map(({ start: from, end, path, raw, value, isPart }, index): Hidden => {
    const token = `${start}-${numberOf?.(raw) ?? index + 1}⟫`;
    veiled += text.slice(at, from) + token;
    at = end;
    return isPart ? { path, token, raw, value, isPart } : { path, token, raw, value };
  });
  return { text: veiled + text.slice(at), hidden };
}

/** A text of the file may look like a token; ours then begin differently. */
function freshStart(text: string): string {
  let start = TOKEN_START;
  while (text.includes(start)) start += '*';
  return start;
}

/** A text that is nested further than it can be followed is hidden whole. */
function secretsOrAll(text: string, secrets: readonly string[]): Found[] {
  try {
    return secretsIn(text, secrets);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ path: [], raw: text, value: text, start: 0, end: text.length }];
  }
}

function secretsIn(text: string, secrets: readonly string[]): Found[] {
  const found: Found[] = [];
  // A path is made for a secret only: in a text that is nested without end, all of them together would take for ever.
  const add = (pathOf: () => Found['path'], value: string, offset: number, length: number, subject: Found['path']): void => {
    const raw = text.slice(offset + 1, offset + length - 1);
    const parts = secretParts(subject, value, secrets);
    const [first] = parts;
    if (!first) return;
    const path = pathOf();
    const isPart = first.end - first.start < value.length;
    if (raw !== value) found.push({ path, raw, value, start: offset + 1, end: offset + length - 1 });
    else for (const { start, end } of parts) found.push({ path, raw: raw.slice(start, end), value: raw.slice(start, end), start: offset + 1 + start, end: offset + 1 + end, ...(isPart && { isPart }) });
  };
  visit(
    text,
    {
      onObjectProperty: (name, offset, length, _line, _column, pathTo) => add(() => [...pathTo(), name], name, offset, length, []),
      onLiteralValue(value: unknown, offset, length, _line, _column, pathTo) {
        if (typeof value !== 'string') return;
        const path = [...pathTo()];
        add(() => path, value, offset, length, path);
      },
      onComment(offset, length) {
        const isBlock = text.startsWith('/*', offset);
        const [start, end] = [offset + 2, offset + length - (isBlock ? 2 : 0)];
        const inner = text.slice(start, end);
        if (isSecretComment(inner, secrets)) found.push({ path: [], raw: inner, value: inner, start, end });
      },
    },
    { allowTrailingComma: true },
  );
  return found;
}

/** The text with the bytes that its tokens stand for. */
export function unveilText(text: string, hidden: readonly Pick<Hidden, 'token' | 'raw'>[]): string {
  return replaceTokens(text, new Map(hidden.map(({ token, raw }) => [token, raw])));
}

/** A JSON value with the texts that its tokens stand for, in values and in names. */
export function unveilValue(value: unknown, hidden: readonly Pick<Hidden, 'token' | 'value'>[]): unknown {
  const values = new Map(hidden.map(({ token, value: held }) => [token, held]));
  const walk = (held: unknown): unknown => {
    if (typeof held === 'string') return replaceTokens(held, values);
    if (Array.isArray(held)) return held.map(walk);
    if (typeof held !== 'object' || held === null) return held;
    return Object.fromEntries(Object.entries(held).map(([name, inner]) => [replaceTokens(name, values), walk(inner)]));
  };
  return walk(value);
}

/** Puts other texts in the place of tokens; in one pass, so that what a token stands for is never taken for a token itself. */
export function replaceTokens(text: string, values: ReadonlyMap<string, string>): string {
  return text.includes(TOKEN_START) ? text.replace(/⟪hidden\**-\d+⟫/g, (token) => values.get(token) ?? token) : text;
}
