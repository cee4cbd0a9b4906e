import { isObject, safeEntries } from './json.ts';

/** `$NAME` and `${NAME}`; there is no default syntax and no escaping (I09). */
export const REFERENCE = /\$(?:(\w+)|\{([^}]+)\})/g;

/** Filled in later by the CLI itself, for each session. */
const LEFT_ALONE = new Set(['SESSION_ID', 'QWEN_CODE_SESSION_ID']);

/** Deeper values than any setting has are left as they are, so that no file can exhaust the stack. */
const DEEPEST = 1000;

/** Looks a variable up; `undefined` leaves the reference as it stands (I06), an empty text replaces it (I10). */
export type Lookup = (name: string) => string | undefined;

/** True when a JSON text holds nothing that could be a reference; `$version` and `$schema` are names, not values. */
export function isPlainText(json: string): boolean {
  if (json.includes('\\u0024')) return false;
  return !json.includes('$') || !/\$(?!(?:version|schema)"\s*:)/.test(json);
}

/** Replaces the references in one text. */
export function interpolateText(text: string, lookup: Lookup): string {
  return text.replace(REFERENCE, (reference, plain?: string, braced?: string) => {
    const name = plain ?? braced ?? '';
    return LEFT_ALONE.has(name.toUpperCase()) ? reference : (lookup(name) ?? reference);
  });
}

/** Replaces the references in every text of a JSON value; names of properties stay. The input is not changed. */
export function interpolate(value: unknown, lookup: Lookup, depth = 0): unknown {
  if (typeof value === 'string') return value.includes('$') ? interpolateText(value, lookup) : value;
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((item) => interpolate(item, lookup, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(safeEntries(value).map(([name, item]) => [name, interpolate(item, lookup, depth + 1)]));
}
