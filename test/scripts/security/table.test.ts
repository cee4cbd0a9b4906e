import { expect, it } from 'vitest';
import { attackTable, figuresIn, withAttacks } from '../../../scripts/security/table.mjs';

const figure = (what: string, tried: number, escaped: number) => ({ type: 'figure', description: JSON.stringify({ what, tried, escaped }) });
const report = { suites: [{ specs: [{ tests: [{ annotations: [figure('ways out', 10, 0)] }, { annotations: [{ type: 'slow' }, figure('drops', 5, 1)] }] }] }] };

it('sums up the attacks that the tests noted, each kind once', () => {
  const table = attackTable(figuresIn([report, report]));
  expect(table.split('\n').slice(2)).toEqual(['| drops | 5 | 4 | 1 |', '| ways out | 10 | 10 | 0 |', '| all | 15 | 14 | 1 |']);
});

it('puts the table between its markers and leaves the rest', () => {
  expect(withAttacks('a\n<!-- security -->\nold\n<!-- /security -->\nb', 'T', 'today')).toBe('a\n<!-- security -->\ntoday\n\nT\n<!-- /security -->\nb');
  expect(() => withAttacks('none', 'T', 'today')).toThrow('markers');
});
