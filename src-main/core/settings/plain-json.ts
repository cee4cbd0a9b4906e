import { lately } from '../lately.ts';
import { isObject, type JsonObject } from './json.ts';

/** The engine's own parser is many times faster than one that knows comments, and settles most files. */
const strict = lately((body): { value?: JsonObject } => {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? { value } : {};
  } catch {
    return {};
  }
});

let lastMade: WeakRef<{ body: string }> | undefined;

/** The object of a JSON text without comments; `undefined` for any other text. */
export const plainJson = (body: string): JsonObject | undefined => strict(body).value;

/** True for the text of a JSON object without comments. */
export const isPlainJson = (body: string): boolean => lastMade?.deref()?.body === body || plainJson(body) !== undefined;

/** Remembers a text that is known to be such: what was made of one by putting a simple value in the place of another. */
export function foundPlainJson(body: string): void {
  lastMade = new WeakRef({ body });
}
