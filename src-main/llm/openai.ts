import type { OpenAI } from 'openai/client';
import type { ChatEvent, ChatRequest, StreamChat } from '../core/chat/events.ts';
import { openAiBody } from '../core/chat/openai-body.ts';
import { openAiHeaders } from '../core/chat/openai-headers.ts';
import { timedOut } from '../core/chat/net-failure.ts';
import { notAnApi } from '../core/chat/stream-failure.ts';
import type { Route } from '../core/models/route.ts';
import { AppFailure } from '../core/result.ts';
import { AttemptFailure } from './attempt-failure.ts';
import { Exchange } from './exchange.ts';
import { OpenAiAnswer } from './openai-answer.ts';
import { openAiFailure } from './openai-failure.ts';
import { withRetries } from './retries.ts';
import { routeFetch } from './route-fetch.ts';
import type { Target } from './route-fetch.ts';
import type { Wire } from './wire.ts';

const DEFAULT_TIMEOUT_MS = 120_000;
const NO_SDK_TIMEOUT = 2 ** 31 - 1;

function targetOf(route: Route, userAgent: string): Target {
  const url = route.endpoint ?? '';
  if (!URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol) || new URL(url).username !== '' || new URL(url).password !== '') {
    const message = `The base URL of the model “${route.name}” cannot be used: it must begin with http:// or https://, and carry no user name or password. Correct it in the model's entry.`;
    throw new AppFailure({ code: 'model/bad-base-url', message, action: 'check-base-url' });
  }
  const headers = openAiHeaders(route, userAgent);
  if (!headers.ok) throw new AppFailure(headers.error);
  return { url, headers: headers.value };
}

/** Everything that the SDK would otherwise read from the environment is given. */
function clientFor(sdk: typeof OpenAI, target: Target, exchange: Exchange): OpenAI {
  return new sdk({
    apiKey: 'unused: see routeFetch',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: new URL(target.url).origin,
    fetch: routeFetch(target, exchange),
    maxRetries: 0,
    timeout: NO_SDK_TIMEOUT,
    logLevel: 'off',
  });
}

async function* read(response: Response, client: OpenAI, exchange: Exchange, answer: OpenAiAnswer, route: Route): AsyncGenerator<ChatEvent[]> {
  const type = response.headers.get('content-type') ?? '';
  if (/html/iu.test(type)) throw new AttemptFailure(notAnApi(route, 'a web page'));
  if (/^application\/(?:[\w.-]+\+)?json\b/iu.test(type)) yield answer.takeWhole(await response.text());
  else {
    const { Stream } = await import('openai/streaming');
    for await (const event of Stream.fromSSEResponse<unknown>(response, exchange.controller, client)) yield answer.take(event);
  }
}

async function* attempt({ route, turns }: ChatRequest, target: Target, wire: Wire, signal: AbortSignal): AsyncGenerator<ChatEvent> {
  const { OpenAI: sdk } = await import('openai/client');
  const firstByteMs = route.generation.value.timeout ?? DEFAULT_TIMEOUT_MS;
  const exchange = new Exchange(signal, { firstByteMs, idleMs: Math.max(firstByteMs, wire.idleMs) });
  const answer = new OpenAiAnswer(route);
  let eventStream = false;
  try {
    const client = clientFor(sdk, target, exchange);
    const response = await client.post(target.url, { body: openAiBody(route, turns), stream: true, signal: exchange.controller.signal }).asResponse();
    eventStream = /event-stream/iu.test(response.headers.get('content-type') ?? '');
    for await (const events of read(response, client, exchange, answer, route)) {
      exchange.rest();
      yield* events;
      if (answer.complete) exchange.wait(wire.trailerMs);
      exchange.watch();
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!answer.complete) throw failed(error);
  } finally {
    exchange.close();
  }
  signal.throwIfAborted();
  if (exchange.silentMs !== undefined && !answer.complete) throw failed(undefined);
  yield* closing();

  function failed(error: unknown): AttemptFailure {
    const { silentMs, end } = exchange;
    const failure = silentMs === undefined ? openAiFailure(error, { sdk, route, exchange, now: wire.now() }) : timedOut(route, silentMs, end.bytes > 0);
    return new AttemptFailure(answer.shown ? { ...failure, retry: 'never' } : failure);
  }

  function closing(): ChatEvent[] {
    const { done, bytes } = exchange.end;
    return answer.close({ done, bytes, eventStream });
  }
}

/** Speaks chat completions through the official SDK, which is loaded with the first request. */
export function createOpenAiStream(wire: Wire): StreamChat {
  return async function* stream(request, signal) {
    const target = targetOf(request.route, wire.userAgent);
    const { maxRetries } = request.route.generation.value;
    yield* withRetries(() => attempt(request, target, wire, signal), { wire, signal, maxRetries });
  };
}
