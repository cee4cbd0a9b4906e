import type { Chunk } from '../core/chat/chunk.ts';
import type { ChatTurn } from '../core/chat/events.ts';
import type { Route } from '../core/models/route.ts';
import type { Result } from '../core/result.ts';

/** One request to be sent through an SDK. */
export interface Asked {
  route: Route;
  turns: readonly ChatTurn[];
  /** Replaces the SDK's own, see `routeFetch`. */
  fetch: typeof fetch;
  /** Ends the exchange. */
  controller: AbortController;
}

/** What a server said: events of its stream that came together, or all of its answer as one JSON text. */
export type Said = { events: unknown[] } | { whole: string };

/** What one protocol adds to the exchange that all of them share. */
export interface Dialect {
  /** Every header of the request, exactly. */
  headers(route: Route, userAgent: string): Result<Record<string, string>>;
  /** Sends through the protocol's SDK, which is loaded with the first request. */
  open(asked: Asked): AsyncIterable<Said>;
  /** What one event says. */
  read(value: unknown): Chunk | undefined;
  /** The body of an error that the server reported inside its stream, when the SDK has thrown it; else `undefined`. */
  reported(error: unknown): unknown;
}

/** An SDK's own limit in milliseconds, which must never be reached: `Exchange` has the limits. */
export const NO_SDK_TIMEOUT = 2 ** 31 - 1;

/** True for an answer that is one JSON document and no stream. */
export const isJson = (response: Response): boolean => /^application\/(?:[\w.-]+\+)?json\b/iu.test(response.headers.get('content-type') ?? '');
