import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../src-main/core/chat/failures/failure.ts';
import { retryAfterMs, retryDelay } from '../../../../src-main/core/chat/failures/retry.ts';
import { say } from '../../../../src-main/core/say.ts';

const failure = (retry: Failure['retry'], wait?: number): Failure => ({
  error: { code: 'provider/unavailable', message: say`no` },
  retry,
  ...(wait !== undefined && { retryAfterMs: wait }),
});

describe('the wait before another try', () => {
  it('grows, and ends', () => {
    expect([1, 2, 3, 4].map((failed) => retryDelay(failure('often'), failed))).toEqual([500, 1000, 1500, undefined]);
    expect([1, 2, 3].map((failed) => retryDelay(failure('often'), failed, 0))).toEqual([500, 1000, undefined]);
    expect([4, 5, 6].map((failed) => retryDelay(failure('often'), failed, 99))).toEqual([2000, 2000, undefined]);
  });

  it('grows as the settings say', () => {
    expect([1, 2, 3].map((failed) => retryDelay(failure('often'), failed, 3, { firstMs: 4000, longestMs: 7000 }))).toEqual([4000, 7000, 7000]);
    expect(retryDelay(failure('often'), 1, 3, { firstMs: 90_000 })).toBe(30_000);
  });

  it('is what the server asks for, up to 30 seconds', () => {
    expect(retryDelay(failure('often', 0), 1)).toBe(0);
    expect(retryDelay(failure('often', 30_000), 1)).toBe(30_000);
    expect(retryDelay(failure('often', 30_001), 1)).toBeUndefined();
  });

  it('comes once for failures that took long, and never for the others', () => {
    expect([1, 2].map((failed) => retryDelay(failure('once'), failed, 9))).toEqual([500, undefined]);
    expect(retryDelay(failure('never', 1), 1, 9)).toBeUndefined();
  });
});

describe('Retry-After (RFC 9110, section 10.2.3)', () => {
  const now = Date.UTC(2026, 0, 1, 12, 0, 0);
  it.each([
    ['seconds', { 'retry-after': '7' }, 7000],
    ['a date to come', { 'retry-after': 'Thu, 01 Jan 2026 12:00:20 GMT' }, 20_000],
    ['a date gone by', { 'retry-after': 'Thu, 01 Jan 2026 11:00:00 GMT' }, 0],
    ['milliseconds', { 'retry-after-ms': '125', 'retry-after': '7' }, 125],
    ['nonsense', { 'retry-after': 'soon' }, undefined],
    ['nothing', {}, undefined],
  ])('is read as %s', (_what, headers, ms) => {
    expect(retryAfterMs(new Headers(Object.entries(headers)), now)).toBe(ms);
  });
});
