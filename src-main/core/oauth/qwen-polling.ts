import type { AppError } from '../result.ts';
import { signInDenied, signInExpired, signInRejected } from './sign-in-failure.ts';

/** What came of asking Qwen's service once whether the person has signed in. */
export type PollOutcome =
  | { kind: 'answered'; status: number; error: string; description?: string | undefined }
  /** Nothing came, or nothing that can be read: no network, a restart. */
  | { kind: 'lost' };

/** What to do next. */
export type NextPoll = { kind: 'wait'; ms: number; isLost: boolean } | { kind: 'failed'; error: AppError };

/** Between two questions, in milliseconds; the first one is asked at once. */
export const POLL_MS = 2000;
const SLOWEST_MS = 10_000;
const SLOWER = 1.5;

/** Errors that no waiting mends (RFC 6749 section 5.2). */
const FINAL = new Set(['invalid_client', 'invalid_grant', 'unauthorized_client', 'unsupported_grant_type', 'invalid_scope']);

/**
 * Qwen's dialect of RFC 8628: 429 with `slow_down` makes the pace 1.5 times slower, up to 10 s, until the next plain
 * `authorization_pending` (Q08); any other 429 ends it, and so does 401 (Q11). What is not known is waited out.
 * `before` is the last wait in milliseconds.
 */
export function nextPoll(outcome: PollOutcome, before: number, host: string): NextPoll {
  const wait = (ms: number, isLost = false): NextPoll => ({ kind: 'wait', ms, isLost });
  const slower = Math.min(before * SLOWER, SLOWEST_MS);
  if (outcome.kind === 'lost') return wait(slower, true);
  const { status, error, description } = outcome;
  if (error === 'slow_down') return wait(slower);
  if (status === 429) return { kind: 'failed', error: signInRejected(host, 'rate_limit', description) };
  if (status === 401) return { kind: 'failed', error: signInRejected(host, 'invalid_device_code', description) };
  if (error === 'access_denied') return { kind: 'failed', error: signInDenied(host) };
  if (error === 'expired_token') return { kind: 'failed', error: signInExpired() };
  if (FINAL.has(error)) return { kind: 'failed', error: signInRejected(host, error, description) };
  return status >= 500 ? wait(slower, true) : wait(POLL_MS);
}
