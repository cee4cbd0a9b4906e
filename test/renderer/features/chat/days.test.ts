import { expect, it } from 'vitest';
import { groupByDay } from '../../../../src-renderer/features/chat/days.ts';
import { summary } from '../../samples.ts';

const noon = new Date(2026, 2, 10, 12).getTime();
const at = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime();

it('groups by the local day of the last change and keeps the order', () => {
  const chats = [summary(1, 'now', noon), summary(2, 'midnight', at(10, 0)), summary(3, 'late', at(9, 23)), summary(4, 'early', at(9, 0)), summary(5, 'before', at(8, 23))];
  expect(groupByDay(chats, noon).map(({ day, chats: members }) => [day, members.map(({ title }) => title).join()])).toEqual([
    ['today', 'now,midnight'],
    ['yesterday', 'late,early'],
    ['earlier', 'before'],
  ]);
});

it('leaves out a day without conversations', () => {
  expect(groupByDay([summary(1, 'old', 0)], noon).map(({ day }) => day)).toEqual(['earlier']);
  expect(groupByDay([], noon)).toEqual([]);
});
