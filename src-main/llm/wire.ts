import { setTimeout as after } from 'node:timers/promises';

/** What every `llm/` file needs of the world. */
export interface Wire {
  /** `Switchyard/0.1.0 (linux; x64)`. */
  userAgent: string;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Rejects when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Longest silence in the middle of an answer, in milliseconds. */
  idleMs: number;
  /** How long to wait for usage and the end of the stream once the answer is complete, in milliseconds. */
  trailerMs: number;
}

/** The real world. */
export function openWire(app: { version: string; platform: string; arch: string }): Wire {
  return {
    userAgent: `Switchyard/${app.version} (${app.platform}; ${app.arch})`,
    now: () => Date.now(),
    sleep: (ms, signal) => after(ms, undefined, { signal }),
    idleMs: 120_000,
    trailerMs: 3000,
  };
}
