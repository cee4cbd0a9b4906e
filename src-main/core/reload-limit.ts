const MOST = 3;
const WITHIN_MS = 60_000;

/** The crashes of one window that still count, with the one at `now`; `give-up` where loading it again would only crash it again. Times are in milliseconds. */
export function afterCrash(before: readonly number[], now: number): { crashes: number[]; next: 'reload' | 'give-up' } {
  const crashes = [...before.filter((at) => now - at < WITHIN_MS), now];
  return { crashes, next: crashes.length > MOST ? 'give-up' : 'reload' };
}
