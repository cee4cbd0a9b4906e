import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAnthropicStream } from '../../src-main/llm/anthropic.ts';
import { startRouter, type Router } from '../servers/claude-code-router.ts';
import { DOT } from '../servers/dot.ts';
import type { ModelServer } from '../servers/model-server.ts';
import { startOpenAiServer } from '../servers/openai-server.ts';
import { apiError, rawEvents, streamed } from '../servers/reply.ts';
import { chatEvents } from '../servers/sse.ts';
import { ask, collect, testWire } from './collect.ts';
import { anthropicRoute } from './route.ts';

let upstream: ModelServer;
let router: Router;
beforeAll(async () => {
  upstream = await startOpenAiServer();
  router = await startRouter(upstream.origin);
}, 60_000);
afterAll(async () => {
  await router?.stop();
  await upstream.close();
});

const stream = createAnthropicStream(testWire());
const route = () => anthropicRoute(router.origin, { key: router.key });

it('claude-code-router understands our messages: instructions, history and pictures reach the model behind it', async () => {
  upstream.script(streamed({ text: ['A red ', 'dot.'] }));
  const turns = [
    { role: 'system' as const, text: 'Be brief.' },
    { role: 'user' as const, text: 'hi' },
    { role: 'assistant' as const, text: 'hello' },
    { role: 'user' as const, text: 'what is this', images: [{ mime: 'image/png', data: DOT }] },
  ];
  const { text, finish } = await collect(stream, { route: route(), turns });
  expect({ text, finish }).toEqual({ text: 'A red dot.', finish: 'stop' });
  const sent = JSON.stringify(upstream.requests.at(-1)?.body);
  for (const part of ['Be brief.', '"hello"', 'what is this', DOT]) expect(sent).toContain(part);
});

it('is understood when it is cut off by a limit, refuses a key, and is left in the middle', async () => {
  upstream.script(streamed({ text: ['cut'], finish: 'length' }));
  expect(await collect(stream, ask(route()))).toMatchObject({ text: 'cut', finish: 'length' });
  expect((await collect(stream, ask(anthropicRoute(router.origin, { key: 'wrong' })))).error?.code).toBe('provider/bad-key');
  upstream.script(apiError(400, 'No such thing'));
  expect((await collect(stream, ask(route()))).error).toBeDefined();
  upstream.script(rawEvents(chatEvents({ text: ['on and on '], finish: null, done: false }), { forever: true, delayMs: 5 }));
  const controller = new AbortController();
  const { thrown } = await collect(stream, ask(route()), { signal: controller.signal, onEvent: () => controller.abort() });
  expect(thrown).toBe(controller.signal.reason);
});
