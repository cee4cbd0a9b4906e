import { DEFAULT_MAX_RETRIES } from '../../models/generation-defaults.ts';
import type { Failure } from './failure.ts';

const FEWEST_TRIES = 3;
const MOST_TRIES = 6;
const STEP_MS = 500;
const LONGEST_STEP_MS = 2000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Milliseconds to wait before the next try, or `undefined` to give up. `failed` counts the tries so far, from 1.
 * As in the CLI there are tries even with `maxRetries` 0 (G25, X05, X06), here at least 3 and at most 6.
 * The wait grows by `firstMs` a try, up to `longestMs`. A wait that the server asks for is honoured up to 30 s; beyond
 * that the person decides.
 */
export function retryDelay(
  failure: Failure,
  failed: number,
  maxRetries = DEFAULT_MAX_RETRIES,
  steps: { firstMs?: number | undefined; longestMs?: number | undefined } = {},
): number | undefined {
  const most = failure.retry === 'once' ? 2 : Math.min(Math.max(maxRetries + 1, FEWEST_TRIES), MOST_TRIES);
  if (failure.retry === 'never' || failed >= most) return undefined;
  if (failure.retryAfterMs !== undefined) return failure.retryAfterMs <= LONGEST_WAIT_MS ? failure.retryAfterMs : undefined;
  const { firstMs = STEP_MS, longestMs = Math.max(firstMs, LONGEST_STEP_MS) } = steps;
  return Math.min(firstMs * failed, longestMs, LONGEST_WAIT_MS);
}

/** Milliseconds of a `Retry-After` header (RFC 9110, section 10.2.3: seconds or a date) or of OpenAI's `retry-after-ms`. */
export function retryAfterMs(headers: { get(name: string): string | null }, now: number): number | undefined {
  const exact = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (exact >= 0) return exact;
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/u.test(value)) return Number.parseFloat(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
