import { randomUUID } from 'node:crypto';
import type { OpenAI } from 'openai/client';
import type { RequestIds } from '../core/chat/openai/dashscope.ts';
import type { StreamChat } from '../core/chat/events.ts';
import { openAiBody } from '../core/chat/openai/body.ts';
import { readOpenAiChunk } from '../core/chat/openai/chunk.ts';
import { openAiHeaders } from '../core/chat/openai/headers.ts';
import { responsesBody } from '../core/chat/openai/responses-body.ts';
import { readResponsesEvent } from '../core/chat/openai/responses-event.ts';
import { createStream } from './attempt.ts';
import { isJson, NO_SDK_TIMEOUT, type Asked, type Dialect, type Said } from './dialect.ts';
import { ReportedInStream, readEvents } from './read-events.ts';
import type { Wire } from './wire.ts';

/** Everything that the SDK would otherwise read from the environment is given. */
function clientFor(sdk: typeof OpenAI, { route, fetch }: Asked): OpenAI {
  return new sdk({
    apiKey: 'unused: see routeFetch',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: new URL(route.endpoint ?? '').origin,
    fetch,
    maxRetries: 0,
    timeout: NO_SDK_TIMEOUT,
    logLevel: 'off',
  });
}

async function* open(asked: Asked, ids: RequestIds): AsyncGenerator<Said> {
  const { OpenAI: sdk } = await import('openai/client');
  const { route, turns, controller } = asked;
  const client = clientFor(sdk, asked);
  const body = route.wireApi === 'responses' ? responsesBody(route, turns) : openAiBody(route, turns, ids);
  const response = await client.post(route.endpoint ?? '', { body, stream: true, signal: controller.signal }).asResponse();
  if (isJson(response)) {
    yield { whole: await response.text() };
    return;
  }
  if (response.body !== null) for await (const events of readEvents(response.body)) yield { events };
}

const reported = (error: unknown): unknown => (error instanceof ReportedInStream ? error.error : undefined);

/** Ids in the form that the CLI gives them. */
function requestIds(): () => RequestIds {
  const sessionId = randomUUID();
  let count = 0;
  return () => ({ sessionId, promptId: `${sessionId}########${count++}` });
}

/** Speaks chat completions, or the responses API where the route says so, through the official SDK, which is loaded with the first request. */
export function createOpenAiStream(wire: Wire): StreamChat {
  const nextIds = requestIds();
  const dialect: Dialect = { headers: openAiHeaders, open: (asked) => open(asked, nextIds()), read: readOpenAiChunk, reported };
  const completions = createStream(dialect, wire);
  const responses = createStream({ ...dialect, read: readResponsesEvent }, wire);
  return (request, signal) => (request.route.wireApi === 'responses' ? responses(request, signal) : completions(request, signal));
}
