import { expect, it } from 'vitest';
import type { PreviewLine } from '../../../src-preload/contract.ts';
import { differenceIn } from '../../../src-renderer/ui/line-difference.ts';

const removed = (text: string): PreviewLine => ({ kind: 'removed', oldLine: 1, text });
const added = (text: string): PreviewLine => ({ kind: 'added', newLine: 1, text });

it('finds what differs in a line that was changed', () => {
  const lines = [removed('"temperature": 0.2,'), added('"temperature": 0.75,')];
  expect(differenceIn(lines, 0)).toEqual(['"temperature": 0.', '2', ',']);
  expect(differenceIn(lines, 1)).toEqual(['"temperature": 0.', '75', ',']);
});

it('marks nothing in a line that only grew, and all that is new in the other', () => {
  const lines = [removed('aa'), added('aaa')];
  expect(differenceIn(lines, 0)).toEqual(['aa', '', '']);
  expect(differenceIn(lines, 1)).toEqual(['aa', 'a', '']);
});

it('leaves lines alone that cannot be told in pairs, or share nothing', () => {
  expect(differenceIn([removed('a1'), added('a2'), added('a3')], 0)).toBeUndefined();
  expect(differenceIn([removed('abc'), added('xyz')], 0)).toBeUndefined();
  expect(differenceIn([added('abc')], 0)).toBeUndefined();
});
