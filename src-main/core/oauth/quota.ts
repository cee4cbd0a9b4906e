import * as z from 'zod/mini';
import type { QuotaView } from './account-view.ts';
import { QWEN_LIMITS } from './qwen-limits.ts';

const schema = z.looseObject({ day: z.string(), used: z.number(), recent: z.array(z.number()) });

/** Requests as they were counted. A day is one of UTC: the service names no boundary, and this one is the same wherever the computer is. */
export type QuotaCount = z.infer<typeof schema>;

/** What becomes of a request that wants to go. Times are milliseconds since the epoch. */
export type Turn = { kind: 'go'; count: QuotaCount } | { kind: 'wait'; until: number } | { kind: 'spent'; resetsAt: number };

/** Nothing was sent yet. */
export const NOTHING_SENT: QuotaCount = { day: '', used: 0, recent: [] };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The count as it stands at `now`: of this day, with the requests of the last minute. A clock that was set back makes no request younger than now. */
export function countAt(count: QuotaCount, now: number): QuotaCount {
  const day = dayOf(now);
  const recent = count.recent.map((at) => Math.min(at, now)).filter((at) => at > now - MINUTE_MS);
  return { ...count, day, used: count.day === day ? count.used : 0, recent };
}

/** Counts a request in, whatever the limits say. */
export function counted(count: QuotaCount, now: number): QuotaCount {
  const current = countAt(count, now);
  return { ...current, used: current.used + 1, recent: [...current.recent, now] };
}

/** Whether a request may go now, has to wait for the minute, or for another day. */
export function nextTurn(count: QuotaCount, now: number): Turn {
  const { used, recent } = countAt(count, now);
  if (used >= QWEN_LIMITS.perDay) return { kind: 'spent', resetsAt: nextDay(now) };
  if (recent.length < QWEN_LIMITS.perMinute) return { kind: 'go', count: counted(count, now) };
  const leaves = recent.toSorted((a, b) => a - b).at(-QWEN_LIMITS.perMinute) ?? now;
  return { kind: 'wait', until: leaves + MINUTE_MS };
}

/** The count as windows show it. */
export function quotaView(count: QuotaCount, now: number, waiting: number): QuotaView {
  const { used, recent } = countAt(count, now);
  return { minute: { used: recent.length, limit: QWEN_LIMITS.perMinute }, day: { used, limit: QWEN_LIMITS.perDay, resetsAt: nextDay(now) }, waiting };
}

const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);
const nextDay = (now: number): number => (Math.floor(now / DAY_MS) + 1) * DAY_MS;

/** Reads the text of the count; `undefined` for anything else. */
export function parseCount(text: string): QuotaCount | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
