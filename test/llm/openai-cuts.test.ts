import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenAiStream } from '../../src-main/llm/openai.ts';
import { startOpenAiServer } from '../servers/openai-server.ts';
import type { SeenRequest } from '../servers/model-server.ts';
import type { OpenAiServer } from '../servers/openai-server.ts';
import { rawEvents } from '../servers/reply.ts';
import { sseEvent } from '../servers/sse.ts';
import { ask, collect, testWire } from './collect.ts';
import { openAiRoute } from './route.ts';

const TEXT = ['Grüße, ', '世界 ', '🚃!'];
const WHOLE = TEXT.join('');
const EVENTS = [
  ...TEXT.map((content) => sseEvent({ choices: [{ delta: { content } }] })),
  sseEvent({ choices: [{ delta: {}, finish_reason: 'stop' }] }),
  sseEvent({ choices: [], usage: { prompt_tokens: 5, completion_tokens: 3 } }),
  'data: [DONE]\n\n',
];
const LENGTH = Buffer.byteLength(EVENTS.join(''));
/** Where the finish reason has arrived with its event. */
const COMPLETE = Buffer.byteLength(EVENTS.slice(0, TEXT.length + 1).join(''));
const PATIENCE_MS = 60_000;

/** The model's id says where to cut. */
const positionIn = (request: SeenRequest): number =>
  typeof request.body === 'object' && request.body !== null && 'model' in request.body ? Number(request.body.model) : 0;

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(() => server.close());

describe.each(['cutAt', 'endAt'] as const)('a stream with %s at every byte', (how) => {
  it('ends as done or cut, never in between, and what it said is the beginning of the whole', { timeout: PATIENCE_MS }, async () => {
    server.script((request) => rawEvents(EVENTS, { [how]: positionIn(request) }));
    const stream = createOpenAiStream(testWire());
    const positions = Array.from({ length: LENGTH + 1 }, (_, at) => at);
    const outcomes = await Promise.all(
      positions.map(async (at) => ({ at, outcome: await collect(stream, ask(openAiRoute(server.origin, { id: String(at) }))) })),
    );
    for (const { at, outcome } of outcomes) {
      const { text, finish, error, thrown } = outcome;
      expect({ at, text: WHOLE.startsWith(text), thrown }).toEqual({ at, text: true, thrown: undefined });
      if (error === undefined) expect({ at, text, finish, whole: at >= COMPLETE - 2 }).toEqual({ at, text: WHOLE, finish: 'stop', whole: true });
      else expect({ at, code: error.code, finish, early: at < COMPLETE }).toEqual({ at, code: 'net/cut', finish: undefined, early: true });
    }
  });
});
