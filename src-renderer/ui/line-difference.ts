import type { PreviewLine } from '../../src-preload/contract.ts';

/** A line's text in three: what stays before the difference, the difference, what stays after it. */
export type Parts = readonly [before: string, changed: string, after: string];

/** For a line that stands alone against one other (one removed, then one added), where the two differ; undefined for any other line. */
export function differenceIn(lines: readonly PreviewLine[], at: number): Parts | undefined {
  const line = lines[at];
  const other = line?.kind === 'removed' ? lines[at + 1] : lines[at - 1];
  if (!line || !other || line.kind === 'same' || other.kind === 'same' || line.kind === other.kind) return undefined;
  const [first, last] = line.kind === 'removed' ? [at, at + 1] : [at - 1, at];
  if (lines[first - 1]?.kind === 'removed' || lines[last + 1]?.kind === 'added') return undefined;
  const start = sharedStart(line.text, other.text);
  const end = sharedEnd(line.text.slice(start), other.text.slice(start));
  if (start + end === 0) return undefined;
  return [line.text.slice(0, start), line.text.slice(start, line.text.length - end), line.text.slice(line.text.length - end)];
}

function sharedStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

function sharedEnd(one: string, other: string): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}
