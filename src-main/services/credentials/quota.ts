import { setTimeout as after } from 'node:timers/promises';
import type { QuotaView } from '../../core/oauth/account-view.ts';
import { counted, nextTurn, NOTHING_SENT, parseCount, quotaView, type QuotaCount, type Turn } from '../../core/oauth/quota.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { changeData, readData, type DataFormat } from '../data-file.ts';
import type { Tell } from '../notices.ts';
import { dayIsSpent } from './quota-words.ts';

/** The count of requests through Qwen OAuth, one for all windows, processes and starts. */
export interface Quota {
  /** Reads the count. Never throws. */
  ready(): Promise<void>;
  view(): QuotaView;
  /** Counts a request in if it may go now; else when it may ask again, in milliseconds since the epoch. Fails with `account/day-limit`. */
  turn(): Promise<number | undefined>;
  /** Counts a request that goes in any case: another try of one that had its turn. */
  count(): Promise<void>;
  /** Waits until then; rejects when the signal is aborted. */
  wait(until: number, signal: AbortSignal): Promise<void>;
}

const FORMAT: DataFormat<QuotaCount> = { parse: parseCount, text: (count) => JSON.stringify(count), empty: NOTHING_SENT, what: say`The count of requests`, holds: say`The count of requests through Qwen`, advice: say`Counting begins anew; the service counts on by itself.` };

/** After this a request is no longer one of the last minute. */
const MINUTE_MS = 60_000;

/** The count in the file at `path`. What cannot be written is counted in memory: no request fails for the sake of its count. */
export function createQuota(path: string, { now, changed, tell }: { now(): number; changed(): void; tell?: Tell | undefined }): Quota {
  let known = NOTHING_SENT;
  let waiting = 0;

  const change = async (step: (count: QuotaCount) => QuotaCount): Promise<void> => {
    known = await changeData(path, FORMAT, step).catch(() => step(known));
    changed();
    setTimeout(changed, MINUTE_MS).unref(); // the meter falls again
  };

  return {
    async ready() {
      known = (await readData(path, FORMAT, tell)).value;
    },
    view: () => quotaView(known, now(), waiting),
    async turn() {
      let turn: Turn = { kind: 'wait', until: now() };
      await change((count) => {
        turn = nextTurn(count, now());
        return turn.kind === 'go' ? turn.count : count;
      });
      return waitOf(turn);
    },
    count: () => change((count) => counted(count, now())),
    async wait(until, signal) {
      waiting += 1;
      changed();
      try {
        await after(Math.max(0, until - now()), undefined, { signal });
      } finally {
        waiting -= 1;
        changed();
      }
    },
  };

  function waitOf(turn: Turn): number | undefined {
    if (turn.kind === 'spent') throw new AppFailure(dayIsSpent(turn.resetsAt, now()));
    return turn.kind === 'wait' ? turn.until : undefined;
  }
}
