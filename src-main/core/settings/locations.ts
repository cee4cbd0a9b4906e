import type { JsonPath } from './json.ts';
import type { Position } from './position.ts';
import { membersAt, skipBlank, type MemberPlace } from './text-walk.ts';

/** Deep enough for `modelProviders.openai[0].generationConfig.customHeaders.X`; what lies below shares its parent's place. */
const DEEPEST = 6;

/**
 * Where each value of a JSON text that parses stands, by path: its property's name, or the item itself. Of equal names
 * the last one counts, as it does for the value; what is not there shares the place of what is around it. Only the
 * containers that a question leads through are looked at, each once.
 */
export function createLocator(text: string): (path: JsonPath) => Position | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const containers = new Map<number, Map<string | number, MemberPlace>>();
  let lines: number[] | undefined;
  const members = (open: number): Map<string | number, MemberPlace> => {
    const known = containers.get(open) ?? membersAt(text, open);
    containers.set(open, known);
    return known;
  };
  return (path) => {
    let found: MemberPlace | undefined;
    let open = skipBlank(text, start);
    for (const step of path.slice(0, DEEPEST)) {
      const member = members(open).get(step);
      if (!member) break;
      found = member;
      open = member.value;
    }
    return found && positionIn((lines ??= lineStarts(text, start)), found.start);
  };
}

function lineStarts(text: string, start: number): number[] {
  const starts = [start];
  const breaks = /\r\n|\n|\r/g;
  while (breaks.exec(text)) starts.push(breaks.lastIndex);
  return starts;
}

function positionIn(lines: readonly number[], offset: number): Position {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
