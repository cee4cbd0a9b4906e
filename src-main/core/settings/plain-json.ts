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

/** The object of a JSON text without comments; `undefined` for any other text. */
export const plainJson = (body: string): JsonObject | undefined => strict(body).value;

/** True for the text of a JSON object without comments. */
export const isPlainJson = (body: string): boolean => plainJson(body) !== undefined;
