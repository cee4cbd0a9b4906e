import type { OpenAI } from 'openai/client';
import type { Failure } from '../core/chat/failure.ts';
import { httpFailure } from '../core/chat/http-failure.ts';
import { netFailure } from '../core/chat/net-failure.ts';
import { providerWords } from '../core/chat/provider-words.ts';
import { retryAfterMs } from '../core/chat/retry.ts';
import { badStream, cut, redirected, reportedError } from '../core/chat/stream-failure.ts';
import type { Route } from '../core/models/route.ts';
import { AttemptFailure } from './attempt-failure.ts';
import type { Exchange } from './exchange.ts';
import { netTrouble } from './net-trouble.ts';

type ApiError = InstanceType<typeof OpenAI.APIError>;

interface Context {
  sdk: typeof OpenAI;
  route: Route;
  exchange: Exchange;
  /** Milliseconds since the epoch. */
  now: number;
}

function refused(error: ApiError, status: number, { route, now }: Context): Failure {
  const headers = error.headers ?? new Headers();
  if (status < 400) return redirected(route, headers.get('location') ?? '');
  const said = providerWords(error.error ?? error.message.replace(/^\d{3} (?:status code \(no body\))?/u, ''));
  const wait = retryAfterMs(headers, now);
  return httpFailure({ ...said, status, ...(wait !== undefined && { retryAfterMs: wait }) }, route);
}

/** What a thrown value of the SDK, of fetch, or of our own reading means. */
export function openAiFailure(error: unknown, context: Context): Failure {
  const { sdk, route, exchange } = context;
  const begun = exchange.end.bytes > 0;
  if (error instanceof AttemptFailure) return error.failure;
  if (error instanceof sdk.APIError && !(error instanceof sdk.APIConnectionError)) {
    return error.status === undefined ? reportedError(error.error, route) : refused(error, error.status, context);
  }
  if (error instanceof SyntaxError) return exchange.end.whole ? badStream(route) : cut(route, begun);
  return netFailure(netTrouble(error), route, begun);
}
