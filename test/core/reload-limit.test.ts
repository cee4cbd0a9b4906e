import { expect, it } from 'vitest';
import { afterCrash } from '../../src-main/core/reload-limit.ts';

const nextOf = (times: readonly number[]): string[] => {
  let crashes: number[] = [];
  return times.map((at) => {
    const after = afterCrash(crashes, at);
    crashes = after.crashes;
    return after.next;
  });
};

it('a page is loaded again three times within a minute, and then no more', () => {
  expect(nextOf([0, 1000, 2000, 3000])).toEqual(['reload', 'reload', 'reload', 'give-up']);
});

it('crashes of more than a minute ago are forgotten', () => {
  expect(nextOf([0, 1000, 2000, 60_500, 120_000, 180_000])).toEqual(['reload', 'reload', 'reload', 'reload', 'reload', 'reload']);
});
