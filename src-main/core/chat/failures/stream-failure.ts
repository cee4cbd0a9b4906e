import type { Route } from '../../models/route.ts';
import { say, type Sentence } from '../../say.ts';
import type { Arrived } from './arrived.ts';
import type { Failure } from './failure.ts';
import { detailOf, hostOf } from './failure-words.ts';
import { httpFailure } from './http-failure.ts';
import { providerWords } from './provider-words.ts';

const STATUS_OF_CODE = new Map([
  ['invalid_api_key', 401],
  ['authentication_error', 401],
  ['billing_error', 402],
  ['permission_error', 403],
  ['not_found_error', 404],
  ['invalid_request_error', 400],
  ['request_too_large', 413],
  ['model_not_found', 404],
  ['context_length_exceeded', 400],
  ['data_inspection_failed', 400],
  ['rate_limit_exceeded', 429],
  ['rate_limit_error', 429],
  ['insufficient_quota', 429],
  ['overloaded_error', 503],
  ['timeout_error', 504],
]);

/** An answer of status 200 that is no model's answer: a web page, or some other document. */
export function notAnApi(route: Route, what: string): Failure {
  const hint = /\/v\d/u.test(route.endpoint ?? '') ? say`Check the base URL.` : say`Check the base URL; it probably lacks /v1 at its end.`;
  const message = say`The server at ${hostOf(route)} answered, but not as a model does: it sent ${what}. ${hint}`;
  return { error: { code: 'provider/not-an-api', message, action: 'check-base-url' }, retry: 'never' };
}

/** A redirect to another server, which is not followed so that the key goes nowhere else. `location`: as the server wrote it. */
export function redirected(route: Route, location: string): Failure {
  const url = URL.canParse(location, route.endpoint) ? new URL(location, route.endpoint) : undefined;
  const target = url === undefined ? say`another address` : `${url.protocol}//${url.host}`;
  const message = say`The server at ${hostOf(route)} sends requests on to ${target}, and the key was not sent there. If you trust that address, put it into the base URL.`;
  return { error: { code: 'provider/not-an-api', message, action: 'check-base-url' }, retry: 'never' };
}

/** An event that is not JSON, or not an object. */
export function badStream(route: Route): Failure {
  const message = say`The server at ${hostOf(route)} sent a part of its answer that cannot be read. What had arrived before is kept. Try again; if it happens again, the server does not speak this protocol properly.`;
  return { error: { code: 'provider/bad-stream', message, action: 'retry' }, retry: 'never' };
}

/** The stream ended without saying that the answer is complete. */
export function cut(route: Route, arrived: Arrived): Failure {
  return { error: { code: 'net/cut', message: cutWords(hostOf(route), arrived), action: 'retry' }, retry: arrived === 'nothing' ? 'often' : 'never' };
}

function cutWords(host: string, arrived: Arrived): Sentence {
  if (arrived === 'nothing') return say`The server at ${host} closed the connection before it answered. Try again.`;
  if (arrived === 'bytes') return say`The connection to ${host} broke in the middle of the answer. What had arrived is kept. Try again.`;
  return say`The connection to ${host} broke in the middle of the answer. What had arrived is kept. Continue from there, or try again from the beginning.`;
}

/** An error that the server reports inside the stream; `body` is its JSON. */
export function reportedError(body: unknown, route: Route): Failure {
  const said = providerWords(body);
  const { code = '' } = said;
  const status = /^[45]\d\d$/u.test(code) ? Number(code) : STATUS_OF_CODE.get(code);
  if (status !== undefined) return httpFailure({ ...said, status }, route);
  const message = say`The server at ${hostOf(route)} gave up with an error while it answered; its reason is in the details. Try again.`;
  return { error: { code: 'provider/unavailable', message, action: 'retry', ...detailOf(said.words, route) }, retry: 'never' };
}
