import { setTimeout as sleep } from 'node:timers/promises';
import type { SignInFetch } from './ports.ts';

const FIRST_MS = 2000;
const LONGEST_MS = 30_000;

/** What a proxy or a server answers while it restarts. */
const PASSING = new Set([500, 502, 504]);

/**
 * Tries again until the network, or the server, is back, ever more slowly (RFC 8628 section 3.5); ends with the
 * request's signal. `trouble` hears of each failure, and with nothing when it is over.
 */
export function patientFetch(fetch: SignInFetch, trouble: (error?: unknown) => void): SignInFetch {
  return async (url, init) => {
    for (let wait = FIRST_MS; ; wait = Math.min(wait * 2, LONGEST_MS)) {
      try {
        const response = await fetch(url, init);
        if (!PASSING.has(response.status)) {
          trouble();
          return response;
        }
        trouble(new Error('unexpected status', { cause: response }));
      } catch (error) {
        init.signal?.throwIfAborted();
        trouble(error);
      }
      await sleep(wait, undefined, init.signal ? { signal: init.signal } : {});
    }
  };
}
