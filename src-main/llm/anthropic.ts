import type { Anthropic } from '@anthropic-ai/sdk/client';
import { anthropicBody } from '../core/chat/anthropic/body.ts';
import { readAnthropicEvent } from '../core/chat/anthropic/event.ts';
import { anthropicHeaders } from '../core/chat/anthropic/headers.ts';
import type { StreamChat } from '../core/chat/events.ts';
import { createStream } from './attempt.ts';
import { isJson, NO_SDK_TIMEOUT, type Asked, type Dialect, type Said } from './dialect.ts';
import { gathered } from './gathered.ts';
import type { Wire } from './wire.ts';

/** Everything that the SDK would otherwise read from the environment or from its own files is given. */
function clientFor(sdk: typeof Anthropic, { route, fetch }: Asked): Anthropic {
  return new sdk({
    apiKey: 'unused: see routeFetch',
    authToken: null,
    webhookKey: null,
    baseURL: new URL(route.endpoint ?? '').origin,
    fetch,
    maxRetries: 0,
    timeout: NO_SDK_TIMEOUT,
    logLevel: 'off',
    openTelemetry: false,
  });
}

async function* open(asked: Asked): AsyncGenerator<Said> {
  const { Anthropic: sdk } = await import('@anthropic-ai/sdk/client');
  const { route, turns, controller } = asked;
  const client = clientFor(sdk, asked);
  const body = anthropicBody(route, turns);
  const response = await client.post(route.endpoint ?? '', { body, stream: true, signal: controller.signal }).asResponse();
  if (isJson(response)) {
    yield { whole: await response.text() };
    return;
  }
  const { Stream } = await import('@anthropic-ai/sdk/core/streaming');
  const stream = Stream.fromSSEResponse<unknown>(response, controller, client);
  for await (const events of gathered(stream, () => controller.abort())) yield { events };
}

/** The SDK throws an error event as an `APIError` without a status, with the whole event in it. */
function reported(error: unknown): unknown {
  return error instanceof Error && 'error' in error && 'status' in error && error.status === undefined ? error.error : undefined;
}

const ANTHROPIC: Dialect = { headers: anthropicHeaders, open, read: readAnthropicEvent, reported };

/** Speaks Anthropic's messages through the official SDK, which is loaded with the first request. */
export function createAnthropicStream(wire: Wire): StreamChat {
  return createStream(ANTHROPIC, wire);
}
