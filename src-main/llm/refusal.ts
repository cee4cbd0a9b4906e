import type { Failure } from '../core/chat/failures/failure.ts';
import { httpFailure } from '../core/chat/failures/http-failure.ts';
import { providerWords } from '../core/chat/failures/provider-words.ts';
import { retryAfterMs } from '../core/chat/failures/retry.ts';
import { notAnApi, redirected } from '../core/chat/failures/stream-failure.ts';
import type { Route } from '../core/models/route.ts';
import { say } from '../core/say.ts';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Why an answer is none, from its status, headers and body; `undefined` when it may be one. `now`: milliseconds since the epoch. */
export async function refusalOf(response: Response, route: Route, now: number): Promise<Failure | undefined> {
  const { status, headers } = response;
  if (response.ok) return /html/iu.test(headers.get('content-type') ?? '') ? notAnApi(route, say`a web page`) : undefined;
  if (status < 400) return redirected(route, headers.get('location') ?? '');
  const said = providerWords(parsed(await response.text()));
  const wait = retryAfterMs(headers, now) ?? said.retryAfterMs;
  return httpFailure({ ...said, status, ...(wait !== undefined && { retryAfterMs: wait }) }, route);
}
