/** A moment by both clocks, in milliseconds. */
export interface Instant {
  /** Since the epoch; may jump, and goes on while the computer sleeps. */
  wall: number;
  /** Never jumps; may stand still while the computer sleeps. */
  monotonic: number;
}

/** A time that ends. */
export interface Deadline {
  begun: Instant;
  limitMs: number;
}

/** How much is left by the clock that never jumps; a wall clock that is set does not move it. */
export const remainingMs = ({ begun, limitMs }: Deadline, now: Instant): number => Math.max(0, limitMs - (now.monotonic - begun.monotonic));

/** When it ends by the wall clock as it stands now, for a countdown. */
export const endsAt = (deadline: Deadline, now: Instant): number => Math.round(now.wall + remainingMs(deadline, now));

/**
 * Whether a listener must close: by either clock, so that a computer that slept does not wake up with an open port. A
 * wall clock that is set back changes nothing.
 */
export const isOverByAnyClock = (deadline: Deadline, now: Instant): boolean =>
  remainingMs(deadline, now) === 0 || now.wall - deadline.begun.wall >= deadline.limitMs;
