import { expect, it } from 'vitest';
import { entryAfter } from '../../../../../src-renderer/features/chat/library/entry-after.ts';
import type { Row } from '../../../../../src-renderer/features/chat/library/days.ts';
import { summary } from '../../../samples.ts';

const chat = (place: number): Row => ({ chat: summary(place, `c${place}`) });
const rows: readonly Row[] = [{ heading: 'pinned' }, chat(1), { heading: 'today' }, chat(2), chat(3), { heading: 'earlier' }, chat(4), chat(5)];

it.each([
  ['ArrowDown', 1, 3],
  ['ArrowDown', 7, undefined],
  ['ArrowUp', 3, 1],
  ['ArrowUp', 1, undefined],
  ['Home', 6, 1],
  ['End', 1, 7],
  ['PageDown', 1, 4],
  ['PageDown', 3, 6],
  ['PageDown', 6, 7],
  ['PageUp', 7, 4],
  ['PageUp', 3, 1],
  ['PageUp', 1, 1],
  ['x', 1, undefined],
])('%s leads from line %s to line %s, past headings and never beyond an end', (key, from, to) => {
  expect(entryAfter(rows, from, key, 3)).toBe(to);
});
