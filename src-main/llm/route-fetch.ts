import { badStream } from '../core/chat/failures/stream-failure.ts';
import type { Route } from '../core/models/route.ts';
import { AttemptFailure } from './attempt-failure.ts';
import type { Exchange } from './exchange.ts';
import { refusalOf } from './refusal.ts';
import type { Wire } from './wire.ts';

/** More of an error page than this is of no use to anybody. */
const LONGEST_ERROR_BODY = 64 * 1024;

/** No answer needs an event of this size; SDKs take ever longer to look for the end of one that has none. */
const LARGEST_EVENT = 8 * 1024 * 1024;

/** What goes on the wire, exactly. */
export interface Target {
  url: string;
  headers: Record<string, string>;
  route: Route;
}

/** The target of a 307 or 308 that stays on the same server; no other redirect is followed, so that no key goes elsewhere. */
function redirectWithin(response: Response, url: string): string | undefined {
  const location = response.headers.get('location');
  if ((response.status !== 307 && response.status !== 308) || location === null || !URL.canParse(location, url)) return undefined;
  const next = new URL(location, url);
  return next.origin === new URL(url).origin ? next.href : undefined;
}

function tap(exchange: Exchange, limit: number, route: Route): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(part, controller) {
      exchange.saw(part);
      if (exchange.end.openBytes > LARGEST_EVENT) {
        exchange.failure = badStream(route);
        controller.error(new AttemptFailure(exchange.failure));
        return;
      }
      controller.enqueue(part);
      if (exchange.end.bytes > limit) controller.terminate();
    },
  });
}

/** The same answer, whose bytes the exchange sees pass. */
function tapped(response: Response, exchange: Exchange, route: Route): Response {
  exchange.eventStream = /event-stream/iu.test(response.headers.get('content-type') ?? '');
  if (response.body === null) return response;
  const { status, statusText, headers, ok } = response;
  const limit = ok ? Number.POSITIVE_INFINITY : LONGEST_ERROR_BODY;
  return new Response(response.body.pipeThrough(tap(exchange, limit, route)), { status, statusText, headers: new Headers([...headers]) });
}

/**
 * A `fetch` for an SDK: it keeps the SDK's body and replaces all else, so that neither the SDK's own headers nor
 * variables that it reads from the environment (`OPENAI_CUSTOM_HEADERS`, `ANTHROPIC_BASE_URL`) reach the wire. An
 * answer that is none is told to the exchange and thrown, so that every protocol's refusals are read in one place. Nothing
 * goes out before `ready`.
 */
export function routeFetch({ url, headers, route }: Target, exchange: Exchange, wire: Pick<Wire, 'fetch' | 'wayTo' | 'now'>, ready?: Promise<unknown>): typeof fetch {
  const way = wire.wayTo?.(url);
  way?.catch(() => undefined); // told when it is waited for
  return async (_input, init) => {
    const request: RequestInit = { method: 'POST', headers, body: init?.body ?? null, redirect: 'manual', signal: exchange.controller.signal };
    const [named] = await Promise.all([way, ready]);
    const proxy = route.proxy?.value.reveal() ?? named;
    let response = await wire.fetch(url, request, proxy);
    const next = redirectWithin(response, url);
    if (next !== undefined) {
      await response.body?.cancel();
      response = await wire.fetch(next, request, proxy);
    }
    const answer = tapped(response, exchange, route);
    exchange.failure = await refusalOf(answer, route, wire.now());
    if (exchange.failure !== undefined) throw new AttemptFailure(exchange.failure);
    return answer;
  };
}
