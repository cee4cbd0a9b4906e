import { expect, it } from 'vitest';
import { createAllowance } from '../../../src-main/core/log/allowance.ts';

it('lets so many pass in a span, says once that it is over, and begins anew', () => {
  const allowed = createAllowance(2, 1000);
  expect([0, 10, 20, 30, 999, 1000].map(allowed)).toEqual(['yes', 'yes', 'no-more', 'no', 'no', 'yes']);
});

it('begins anew when the clock was set back', () => {
  const allowed = createAllowance(1, 1000);
  expect([5000, 5001, 0].map(allowed)).toEqual(['yes', 'no-more', 'yes']);
});
