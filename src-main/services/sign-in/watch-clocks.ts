import { endsAt, type Deadline, type Instant } from '../../core/oauth/deadline.ts';
import { signInExpired } from '../../core/oauth/sign-in-failure.ts';
import { AppFailure } from '../../core/result.ts';
import type { Watched } from './flow.ts';

/** The two clocks drift; a jump of less than this is none. */
const JUMP_MS = 2000;

/** Looks at the clocks every `tickMs`: whether the time is over, and whether its end by the wall clock has moved. */
export function watchClocks(now: () => Instant, tickMs: number, deadline: Deadline, { ended, shifted }: Watched): { over: Promise<never>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let end = endsAt(deadline, now());
  const over = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      const current = now();
      if (ended(deadline, current)) return reject(new AppFailure(signInExpired()));
      if (Math.abs(endsAt(deadline, current) - end) < JUMP_MS) return;
      end = endsAt(deadline, current);
      shifted();
    }, tickMs);
  });
  over.catch(() => undefined); // whoever waits hears of it; after the end nobody does
  return { over, stop: () => clearInterval(timer) };
}
