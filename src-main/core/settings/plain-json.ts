import { isObject } from './json.ts';

let lastFound: WeakRef<{ body: string }> | undefined;

/**
 * True for the text of a JSON object without comments. A write asks twice about the same long text: it is remembered,
 * but not kept from being collected.
 */
export function isPlainJson(body: string): boolean {
  if (lastFound?.deref()?.body === body) return true;
  try {
    if (!isObject(JSON.parse(body))) return false;
  } catch {
    return false;
  }
  lastFound = new WeakRef({ body });
  return true;
}
