import type { JsonPath } from './json.ts';
import { itemAt, membersAt, skipBlank, skipValue } from './text-walk.ts';

/**
 * Where the value at a path stands in a JSON text without comments that is known to parse; of equal property names the
 * last counts. `undefined` when there is none.
 */
export function valueSpan(text: string, path: JsonPath): [start: number, end: number] | undefined {
  let start = skipBlank(text, 0);
  for (const step of path) {
    const found = typeof step === 'number' ? itemAt(text, start, step) : membersAt(text, start).get(step)?.value;
    if (found === undefined) return undefined;
    start = found;
  }
  return [start, skipValue(text, start)];
}
