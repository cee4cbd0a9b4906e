import type { ChatSummary } from '../../../../src-preload/contract.ts';

/** What the conversation list is cut into. */
export type Group = 'pinned' | 'today' | 'yesterday' | 'week' | 'month' | 'earlier';

const GROUPS: readonly Group[] = ['pinned', 'today', 'yesterday', 'week', 'month', 'earlier'];

/** One line of the list: a heading, or a conversation below it. */
export type Row = { heading: Group } | { chat: ChatSummary };

/** Conversations under pinned and when they last changed, in the local time zone; empty groups are left out, order is kept. */
function groupChats(chats: readonly ChatSummary[], now: number): { group: Group; chats: ChatSummary[] }[] {
  const since = (days: number) => startOfDay(now, days);
  const limits = { today: since(0), yesterday: since(1), week: since(7), month: since(30) };
  const members = new Map<Group, ChatSummary[]>(GROUPS.map((group) => [group, []]));
  for (const chat of chats) members.get(groupOf(chat, limits))?.push(chat);
  return GROUPS.map((group) => ({ group, chats: members.get(group) ?? [] })).filter((group) => group.chats.length > 0);
}

/** The same as lines, one below the other. */
export function listRows(chats: readonly ChatSummary[], now: number): Row[] {
  const rows: Row[] = [];
  for (const { group, chats: members } of groupChats(chats, now)) {
    rows.push({ heading: group });
    for (const chat of members) rows.push({ chat });
  }
  return rows;
}

function groupOf({ pinned, updated }: ChatSummary, limits: Record<'today' | 'yesterday' | 'week' | 'month', number>): Group {
  if (pinned) return 'pinned';
  if (updated >= limits.today) return 'today';
  if (updated >= limits.yesterday) return 'yesterday';
  if (updated >= limits.week) return 'week';
  return updated >= limits.month ? 'month' : 'earlier';
}

/** Midnight so many days ago; days of 23 and 25 hours count as days. */
function startOfDay(now: number, daysAgo: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() - daysAgo);
  return day.setHours(0, 0, 0, 0);
}
