import type { JsonPath } from './json.ts';
import { itemAt, memberNearEnd, membersAt, skipBlank, skipValue } from './text-walk.ts';

/**
 * Where the value at a path stands in a JSON text without comments that is known to parse; of equal property names the
 * last counts. `undefined` when there is none.
 */
export function valueSpan(text: string, path: JsonPath): [start: number, end: number] | undefined {
  const [first] = path;
  const near = typeof first === 'string' ? memberNearEnd(text, first) : undefined;
  let start = near?.value ?? skipBlank(text, 0);
  for (const step of near ? path.slice(1) : path) {
    const found = typeof step === 'number' ? itemAt(text, start, step) : membersAt(text, start).get(step)?.value;
    if (found === undefined) return undefined;
    start = found;
  }
  return [start, skipValue(text, start)];
}
