import type { Exchange } from './exchange.ts';

/** More of an error page than this is of no use to anybody. */
const LONGEST_ERROR_BODY = 64 * 1024;

/** What goes on the wire, exactly. */
export interface Target {
  url: string;
  headers: Record<string, string>;
}

/** The target of a 307 or 308 that stays on the same server; no other redirect is followed, so that no key goes elsewhere. */
function redirectWithin(response: Response, url: string): string | undefined {
  const location = response.headers.get('location');
  if ((response.status !== 307 && response.status !== 308) || location === null || !URL.canParse(location, url)) return undefined;
  const next = new URL(location, url);
  return next.origin === new URL(url).origin ? next.href : undefined;
}

function tap(exchange: Exchange, limit: number): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(part, controller) {
      exchange.saw(part);
      controller.enqueue(part);
      if (exchange.end.bytes > limit) controller.terminate();
    },
  });
}

/**
 * A `fetch` for an SDK: it keeps the SDK's body and replaces all else, so that neither the SDK's own headers nor
 * variables that it reads from the environment (`OPENAI_CUSTOM_HEADERS`, `OPENAI_BASE_URL`) reach the wire.
 */
export function routeFetch({ url, headers }: Target, exchange: Exchange): typeof fetch {
  return async (_input, init) => {
    const request: RequestInit = { method: 'POST', headers, body: init?.body ?? null, redirect: 'manual', signal: exchange.controller.signal };
    let response = await fetch(url, request);
    const next = redirectWithin(response, url);
    if (next !== undefined) {
      await response.body?.cancel();
      response = await fetch(next, request);
    }
    if (response.body === null) return response;
    const limit = response.ok ? Number.POSITIVE_INFINITY : LONGEST_ERROR_BODY;
    const { status, statusText, headers: answered } = response;
    return new Response(response.body.pipeThrough(tap(exchange, limit)), { status, statusText, headers: answered });
  };
}
