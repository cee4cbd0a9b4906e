import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPoll, POLL_MS, type PollOutcome } from '../../../src-main/core/oauth/qwen-polling.ts';

const answered = (status: number, error = ''): PollOutcome => ({ kind: 'answered', status, error });

describe('Qwen’s dialect of asking', () => {
  it.each([
    ['authorization_pending waits 2 s', answered(400, 'authorization_pending'), 2000, 2000],
    ['a plain pending brings a slow pace back to 2 s (Q08)', answered(400, 'authorization_pending'), 10_000, 2000],
    ['slow_down waits half as long again (Q08)', answered(429, 'slow_down'), 2000, 3000],
    ['slow_down never waits more than 10 s', answered(429, 'slow_down'), 9000, 10_000],
    ['an answer without tokens is waited out', answered(200), 2000, 2000],
    ['an error that nobody knows is waited out', answered(400, 'something_new'), 2000, 2000],
  ])('%s', (_rule, outcome, before, ms) => {
    expect(nextPoll(outcome, before, 'chat.qwen.ai')).toEqual({ kind: 'wait', ms, isLost: false });
  });

  it.each([
    ['a network that is gone', { kind: 'lost' } as const],
    ['a server that restarts', answered(503)],
  ])('%s is asked ever more slowly, and told', (_what, outcome) => {
    expect(nextPoll(outcome, 2000, 'h')).toEqual({ kind: 'wait', ms: 3000, isLost: true });
  });

  it.each([
    [answered(401, 'invalid_grant'), 'signIn/rejected'],
    [answered(429, 'too_many'), 'signIn/rejected'],
    [answered(400, 'access_denied'), 'signIn/denied'],
    [answered(400, 'expired_token'), 'signIn/expired'],
    [answered(400, 'invalid_client'), 'signIn/rejected'],
  ])('%j ends it', (outcome, code) => {
    expect(nextPoll(outcome, POLL_MS, 'h')).toMatchObject({ kind: 'failed', error: { code } });
  });

  it('is never faster than 2 s nor slower than 10 s, whatever is answered', () => {
    const outcome = fc.oneof(
      fc.constant<PollOutcome>({ kind: 'lost' }),
      fc.record({ kind: fc.constant('answered' as const), status: fc.integer({ min: 100, max: 599 }), error: fc.oneof(fc.string(), fc.constant('slow_down'), fc.constant('authorization_pending')) }),
    );
    fc.assert(
      fc.property(fc.array(outcome), (outcomes) => {
        let wait = POLL_MS;
        for (const one of outcomes) {
          const next = nextPoll(one, wait, 'h');
          if (next.kind === 'failed') return;
          wait = next.ms;
          expect(wait).toBeGreaterThanOrEqual(2000);
          expect(wait).toBeLessThanOrEqual(10_000);
        }
      }),
    );
  });
});
