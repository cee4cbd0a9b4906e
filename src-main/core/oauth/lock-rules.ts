/** The file that whoever renews the sign-in holds, in the user's own folder. Its text is the holder's uuid. */
export const LOCK_FILE = 'oauth_creds.lock';

/** As the CLI waits: 20 attempts, the first pause 100 ms, each half as long again, 2 s at most. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;

/**
 * The newest CLI may hold its lock for the 30 s that its request may take, and counts one of 35 s as left behind; older
 * ones say 10 s. Only the longer limit never breaks a live lock of either.
 */
const STALE_MS = 35_000;

/** A holder touches its lock this often, so that an older CLI never takes it for one that was left behind after 10 s. */
export const TOUCH_MS = 2500;

/** A lock that was left behind just now becomes stale within this time, so nobody gives up because of it. */
const GIVE_UP_MS = 40_000;

/** Milliseconds before the next attempt, after `failed` of them, or `undefined` to give up. `waited`: milliseconds since the first. */
export function nextAttempt(failed: number, waited: number): number | undefined {
  if (waited >= GIVE_UP_MS) return undefined;
  return Math.min(FIRST_PAUSE_MS * 1.5 ** (failed - 1), LONGEST_PAUSE_MS);
}

/** Whether a lock was left behind. One from the future is, too: the clock was set back after it was made. */
export const isLeftBehind = (touchedAt: number, now: number): boolean => Math.abs(now - touchedAt) > STALE_MS;
