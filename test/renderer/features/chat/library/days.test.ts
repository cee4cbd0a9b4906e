import { expect, it } from 'vitest';
import { listRows } from '../../../../../src-renderer/features/chat/library/days.ts';
import type { ChatSummary } from '../../../../../src-preload/contract.ts';
import { summary } from '../../../samples.ts';

const noon = new Date(2026, 2, 30, 12).getTime();
const at = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime();
const told = (chats: readonly ChatSummary[]) => listRows(chats, noon).map((row) => ('heading' in row ? `# ${row.heading}` : row.chat.title));

it('lists conversations by the local day of their last change and keeps the order', () => {
  const chats = [summary(1, 'now', noon), summary(2, 'midnight', at(30, 0)), summary(3, 'late', at(29, 23)), summary(4, 'early', at(29, 0)), summary(5, 'before', at(28, 23))];
  expect(told(chats)).toEqual(['# today', 'now', 'midnight', '# yesterday', 'late', 'early', '# week', 'before']);
});

it('tells the last week, the last month and what was earlier apart', () => {
  const chats = [summary(1, 'a week ago', at(23, 0)), summary(2, 'before', at(22, 23)), summary(3, 'a month ago', at(0, 0)), summary(4, 'long ago', at(-1, 23))];
  expect(told(chats)).toEqual(['# week', 'a week ago', '# month', 'before', 'a month ago', '# earlier', 'long ago']);
});

it('puts pinned ones above all, whenever they changed', () => {
  expect(told([{ ...summary(1, 'kept', 0), pinned: true }, summary(2, 'now', noon)])).toEqual(['# pinned', 'kept', '# today', 'now']);
});

it('leaves out what is empty', () => {
  expect(told([summary(1, 'old', 0)])).toEqual(['# earlier', 'old']);
  expect(told([])).toEqual([]);
});
