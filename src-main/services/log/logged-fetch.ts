import type { Log } from '../../core/log/entry.ts';
import { netTrouble } from '../../llm/net-trouble.ts';
import type { WireFetch } from '../../llm/wire.ts';

/**
 * `fetch` whose failures are in the log: the host with the status or the system's code, nothing else of request and
 * answer. `isExpected`: an answer with this status is no failure.
 */
export function loggedFetch(fetch: WireFetch, log: Log, isExpected = (_status: number): boolean => false): WireFetch {
  return async (url, init, proxy) => {
    const failed = (why: string): void => log({ level: 'warn', code: 'request/failed', text: `${hostOf(url)} ${why}` });
    try {
      const response = await fetch(url, init, proxy);
      if (response.status >= 400 && !isExpected(response.status)) failed(String(response.status));
      return response;
    } catch (error) {
      if (init.signal?.aborted !== true) failed(netTrouble(error).code || 'no answer');
      throw error;
    }
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '…');
