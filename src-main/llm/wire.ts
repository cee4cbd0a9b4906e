import { setTimeout as after } from 'node:timers/promises';
import type { AccountAccess } from './account-access.ts';
import { nodeFetch } from './node-fetch.ts';

/** `fetch`, through the proxy with this address if there is one. */
export type WireFetch = (url: string, init: RequestInit, proxy: string | undefined) => Promise<Response>;

/** What every `llm/` file needs of the world. */
export interface Wire {
  /** `Switchyard/0.1.0 (linux; x64)`. */
  userAgent: string;
  fetch: WireFetch;
  /** The accounts that requests can go out under; absent where there are none. */
  accounts?: AccountAccess;
  /** Absolute path of the person's home, where Google's tools keep their credentials. */
  home: string;
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
export function openWire(app: { version: string; platform: string; arch: string; home: string; fetch?: WireFetch; accounts?: AccountAccess }): Wire {
  return {
    userAgent: `Switchyard/${app.version} (${app.platform}; ${app.arch})`,
    fetch: app.fetch ?? nodeFetch,
    ...(app.accounts && { accounts: app.accounts }),
    home: app.home,
    now: () => Date.now(),
    sleep: (ms, signal) => after(ms, undefined, { signal }),
    idleMs: 120_000,
    trailerMs: 3000,
  };
}
