import type { ChatEvent, ChatRequest, StreamChat } from '../../src-main/core/chat/events.ts';
import type { Route } from '../../src-main/core/models/route.ts';
import { AppFailure } from '../../src-main/core/result.ts';
import type { AppError } from '../../src-main/core/result.ts';
import { nodeFetch } from '../../src-main/llm/node-fetch.ts';
import type { Wire } from '../../src-main/llm/wire.ts';

/** A wire whose pauses take no time and are written down. */
export function testWire(parts: Partial<Wire> = {}): Wire & { slept: number[] } {
  const slept: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    slept.push(ms);
    await Promise.resolve();
  };
  const userAgent = 'Switchyard/0.0.0 (test; test)';
  return { userAgent, fetch: nodeFetch, home: '/no/such/home', now: () => Date.now(), sleep, idleMs: 10_000, trailerMs: 10_000, slept, ...parts };
}

/** How a stream ended, and what it had said by then. */
export interface Outcome {
  text: string;
  reasoning: string;
  /** Neighbours of one kind joined: what arrives together may come in one piece. */
  events: ChatEvent[];
  finish?: string;
  usage?: { inputTokens: number; outputTokens: number };
  error?: AppError;
  /** What was thrown if it was no `AppFailure`. */
  thrown?: unknown;
}

/** One question to a model. */
export const ask = (route: Route, text = 'hi'): ChatRequest => ({ route, turns: [{ role: 'user', text }] });

/** Consumes a stream to its end, whatever the end. `onEvent` sees each event as it arrives. */
export async function collect(
  stream: StreamChat,
  request: ChatRequest,
  { signal = new AbortController().signal, onEvent }: { signal?: AbortSignal; onEvent?: (event: ChatEvent) => void } = {},
): Promise<Outcome> {
  const outcome: Outcome = { text: '', reasoning: '', events: [] };
  try {
    for await (const event of stream(request, signal)) {
      addTo(outcome.events, event);
      if (event.type === 'text') outcome.text += event.text;
      if (event.type === 'reasoning') outcome.reasoning += event.text;
      if (event.type === 'finish') outcome.finish = event.reason;
      if (event.type === 'usage') outcome.usage = { inputTokens: event.inputTokens, outputTokens: event.outputTokens };
      onEvent?.(event);
    }
  } catch (error) {
    if (error instanceof AppFailure) outcome.error = error.error;
    else outcome.thrown = error;
  }
  return outcome;
}

function addTo(events: ChatEvent[], event: ChatEvent): void {
  const last = events.at(-1);
  if ((event.type === 'text' || event.type === 'reasoning') && last?.type === event.type) last.text += event.text;
  else events.push({ ...event });
}
