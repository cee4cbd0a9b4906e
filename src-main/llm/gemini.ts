import type { ChatRequest, StreamChat } from '../core/chat/events.ts';
import { geminiRequest } from '../core/chat/gemini/body.ts';
import { readGeminiChunk } from '../core/chat/gemini/chunk.ts';
import { geminiHeaders } from '../core/chat/gemini/headers.ts';
import { createStream } from './attempt.ts';
import { isJson, type Asked, type Dialect, type Said } from './dialect.ts';
import { gathered } from './gathered.ts';
import { createGoogleTokens } from './google-tokens.ts';
import type { Wire } from './wire.ts';

/** The URL is the route's (see `routeFetch`), and the body does not name the model. */
const MODEL = 'model';

async function* open({ route, turns, fetch: send, controller }: Asked): AsyncGenerator<Said> {
  // The build for browsers is the one that reads neither the environment nor Google's files.
  const { GoogleGenAI } = await import('@google/genai/web');
  const isVertex = route.provider === 'vertex-ai';
  let whole: string | undefined;
  const fetchEvents: typeof fetch = async (input, init) => {
    const response = await send(input, init);
    if (!isJson(response)) return response;
    whole = await response.text();
    return new Response('', { headers: { 'content-type': 'text/event-stream' } });
  };
  const client = new GoogleGenAI({
    apiKey: 'unused: see routeFetch',
    vertexai: isVertex,
    httpOptions: { baseUrl: new URL(route.endpoint ?? '').origin, apiVersion: isVertex ? 'v1beta1' : 'v1beta', fetch: fetchEvents },
  });
  const { contents, config } = geminiRequest(route, turns);
  const stream = await client.models.generateContentStream({ model: MODEL, contents, config: { ...config, automaticContinuation: false } });
  try {
    for await (const events of gathered(stream, () => controller.abort())) yield { events };
  } catch (error) {
    if (!isCut(error)) throw error;
  }
  if (whole !== undefined) yield { whole };
}

/** The SDK's words for a stream that ends inside an event. */
const isCut = (error: unknown): boolean => error instanceof Error && error.message.startsWith('Incomplete JSON segment');

/** The SDK throws an error event as an `ApiError` with the event behind its own words. */
function reported(error: unknown): unknown {
  const json = error instanceof Error && error.name === 'ApiError' ? /\{.*\}$/su.exec(error.message)?.[0] : undefined;
  return json === undefined ? undefined : JSON.parse(json);
}

const GEMINI: Dialect = { headers: geminiHeaders, open, read: readGeminiChunk, reported };

/** Speaks Google's `generateContent` through the official SDK, which is loaded with the first request: Gemini and Vertex AI. */
export function createGeminiStream(wire: Wire, tokens = createGoogleTokens(wire)): StreamChat {
  const stream = createStream(GEMINI, wire);
  return async function* withToken(request: ChatRequest, signal: AbortSignal) {
    yield* stream({ ...request, route: await tokens(request.route, signal) }, signal);
  };
}
