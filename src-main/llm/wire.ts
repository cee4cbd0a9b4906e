import { setTimeout as after } from 'node:timers/promises';
import type { AccountAccess } from './account-access.ts';
import { nodeFetch } from './node-fetch.ts';

/** `fetch`, through the proxy with this address; without one, as the system says. */
export type WireFetch = (url: string, init: RequestInit, proxy: string | undefined) => Promise<Response>;

/** What every `llm/` file needs of the world. */
export interface Wire {
  /** `Switchyard/0.1.0 (linux; x64)`. */
  userAgent: string;
  fetch: WireFetch;
  /**
   * Makes ready what a request to this address needs, and gives the proxy on the way to it or `DIRECT`. Tells nobody
   * of the request. Absent where nothing has to be ready.
   */
  wayTo?(url: string): Promise<string>;
  /** The accounts that requests can go out under; absent where there are none. */
  accounts?: AccountAccess;
  /** Absolute path of the person's home, where Google's tools keep their credentials. */
  home: string;
  /** The language that the demo answers in (BCP 47); absent: English. */
  locale?(): string;
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
export function openWire(app: { version: string; platform: string; arch: string; home: string; fetch?: WireFetch; wayTo?: (url: string) => Promise<string>; accounts?: AccountAccess; locale?: () => string }): Wire {
  return {
    userAgent: `Switchyard/${app.version} (${app.platform}; ${app.arch})`,
    fetch: app.fetch ?? nodeFetch,
    ...(app.wayTo && { wayTo: app.wayTo }),
    ...(app.accounts && { accounts: app.accounts }),
    ...(app.locale && { locale: app.locale }),
    home: app.home,
    now: () => Date.now(),
    sleep: (ms, signal) => after(ms, undefined, { signal }),
    idleMs: 120_000,
    trailerMs: 3000,
  };
}
