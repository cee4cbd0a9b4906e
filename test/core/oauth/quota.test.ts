import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QWEN_LIMITS } from '../../../src-main/core/oauth/qwen-limits.ts';
import { counted, nextTurn, NOTHING_SENT, parseCount, quotaView, type QuotaCount } from '../../../src-main/core/oauth/quota.ts';

const NOON = Date.parse('2026-05-04T12:00:00Z');
const MINUTE = 60_000;

/** So many requests, one after the other, `apart` milliseconds. */
function sent(count: number, { from = NOON, apart = 1 } = {}): QuotaCount {
  let all = NOTHING_SENT;
  for (let index = 0; index < count; index += 1) all = counted(all, from + index * apart);
  return all;
}

describe('the minute limit', () => {
  it('lets 60 requests go, and the next one when the oldest is a minute old', () => {
    const full = sent(QWEN_LIMITS.perMinute);
    const now = NOON + 1000;
    expect(nextTurn(sent(QWEN_LIMITS.perMinute - 1), now).kind).toBe('go');
    expect(nextTurn(full, now)).toEqual({ kind: 'wait', until: NOON + MINUTE });
    expect(nextTurn(full, NOON + MINUTE).kind).toBe('go');
  });

  it('never lets more than 60 go in any minute, whatever the pace', () => {
    const paces = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 70, maxLength: 200 });
    fc.assert(
      fc.property(paces, (pauses) => {
        let [count, now] = [NOTHING_SENT, NOON];
        const went: number[] = [];
        for (const pause of pauses) {
          now += pause;
          const turn = nextTurn(count, now);
          if (turn.kind !== 'go') continue;
          count = turn.count;
          went.push(now);
        }
        return went.every((at) => went.filter((other) => other > at - MINUTE && other <= at).length <= QWEN_LIMITS.perMinute);
      }),
    );
  });

  it('is over after a minute even when the clock was set back an hour', () => {
    const before = NOON - 60 * MINUTE;
    const turn = nextTurn(sent(QWEN_LIMITS.perMinute), before);
    expect(turn).toEqual({ kind: 'wait', until: before + MINUTE });
  });
});

describe('the day limit', () => {
  const spent = sent(QWEN_LIMITS.perDay, { from: NOON - 6 * 60 * MINUTE, apart: 10_000 });

  it('ends at midnight UTC', () => {
    const midnight = Date.parse('2026-05-05T00:00:00Z');
    expect(nextTurn(spent, NOON)).toEqual({ kind: 'spent', resetsAt: midnight });
    expect(nextTurn(spent, midnight - 1).kind).toBe('spent');
    expect(nextTurn(spent, midnight).kind).toBe('go');
  });

  it('is shown with what is used and when it begins anew', () => {
    expect(quotaView(sent(3), NOON + 10, 2)).toEqual({ minute: { used: 3, limit: 60 }, day: { used: 3, limit: 1000, resetsAt: Date.parse('2026-05-05T00:00:00Z') }, waiting: 2 });
    expect(quotaView(sent(3), NOON + MINUTE + 10, 0)).toMatchObject({ minute: { used: 0 }, day: { used: 3 } });
  });
});

it('reads its own file and nothing else', () => {
  expect(parseCount(JSON.stringify(sent(2)))).toEqual(sent(2));
  expect([parseCount('{'), parseCount('{"day":1}')]).toEqual([undefined, undefined]);
});
