import type { Row } from './days.ts';

/** The place of the conversation that a key leads to from `from`; headings are passed over. `page`: so many lines are in sight. */
export function entryAfter(rows: readonly Row[], from: number, key: string, page: number): number | undefined {
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return nearest(rows, from + 1, 1);
    case 'ArrowUp':
      return nearest(rows, from - 1, -1);
    case 'PageDown':
      return nearest(rows, Math.min(last, from + page), 1) ?? nearest(rows, last, -1);
    case 'PageUp':
      return nearest(rows, Math.max(0, from - page), -1) ?? nearest(rows, 0, 1);
    case 'Home':
      return nearest(rows, 0, 1);
    case 'End':
      return nearest(rows, last, -1);
    default:
      return undefined;
  }
}

function nearest(rows: readonly Row[], from: number, step: 1 | -1): number | undefined {
  for (let place = from; place >= 0 && place < rows.length; place += step) {
    const row = rows[place];
    if (row && 'chat' in row) return place;
  }
  return undefined;
}
