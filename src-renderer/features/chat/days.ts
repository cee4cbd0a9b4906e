import type { ChatSummary } from '../../../src-preload/contract.ts';

/** The stretches of time that the conversation list is cut into. */
export type Day = 'today' | 'yesterday' | 'earlier';

/** Conversations by when they last changed, in the local time zone; empty stretches are left out, order is kept. */
export function groupByDay(chats: readonly ChatSummary[], now: number): { day: Day; chats: ChatSummary[] }[] {
  const today = new Date(now).setHours(0, 0, 0, 0);
  const noonYesterday = new Date(today - 43_200_000);
  const yesterday = noonYesterday.setHours(0, 0, 0, 0);
  const dayOf = ({ updated }: ChatSummary): Day => (updated >= today ? 'today' : updated >= yesterday ? 'yesterday' : 'earlier');
  return (['today', 'yesterday', 'earlier'] as const)
    .map((day) => ({ day, chats: chats.filter((chat) => dayOf(chat) === day) }))
    .filter((group) => group.chats.length > 0);
}
