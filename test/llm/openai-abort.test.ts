import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenAiStream } from '../../src-main/llm/openai.ts';
import { openWire } from '../../src-main/llm/wire.ts';
import { startOpenAiServer } from '../servers/openai-server.ts';
import type { OpenAiServer } from '../servers/openai-server.ts';
import { apiError, rawEvents } from '../servers/reply.ts';
import { chatChunk, sseEvent } from '../servers/sse.ts';
import { ask, collect, testWire } from './collect.ts';
import { openAiRoute } from './route.ts';

let server: OpenAiServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

const endless = rawEvents([sseEvent(chatChunk({ content: 'on and ' }))], { forever: true, delayMs: 1 });
const untilRequest = async (): Promise<void> => {
  while (server.requests.length === 0) {
    await sleep(2);
  }
};

describe('Stop', () => {
  it('in the middle of an answer keeps what came, throws the reason and closes the connection', async () => {
    server.script(endless);
    const controller = new AbortController();
    const reason = new Error('stopped by a person');
    let seen = 0;
    const outcome = await collect(createOpenAiStream(testWire()), ask(openAiRoute(server.origin)), {
      signal: controller.signal,
      onEvent: () => {
        seen += 1;
        if (seen === 3) controller.abort(reason);
      },
    });
    expect(outcome).toMatchObject({ text: 'on and on and on and ', thrown: reason });
    await server.requests[0]?.closed;
    expect(server.requests[0]?.abortedAt).toBeDefined();
    expect(server.requests).toHaveLength(1);
  });

  it('before the first byte closes the connection', async () => {
    server.script({ headersDelayMs: 60_000 });
    const controller = new AbortController();
    const outcome = collect(createOpenAiStream(testWire()), ask(openAiRoute(server.origin)), { signal: controller.signal });
    await untilRequest();
    controller.abort();
    expect((await outcome).thrown).toBe(controller.signal.reason);
    await server.requests[0]?.closed;
  });

  it('between two tries ends the wait', async () => {
    server.script(apiError(429, 'slow down', { headers: { 'retry-after': '25' } }));
    const controller = new AbortController();
    const wire = openWire({ version: '0', platform: 'test', arch: 'test' });
    const outcome = collect(createOpenAiStream(wire), ask(openAiRoute(server.origin)), { signal: controller.signal });
    await untilRequest();
    await server.requests[0]?.closed;
    controller.abort();
    expect((await outcome).thrown).toBe(controller.signal.reason);
    expect(server.requests).toHaveLength(1);
  });

  it('before anything was sent sends nothing', async () => {
    const { thrown } = await collect(createOpenAiStream(testWire()), ask(openAiRoute(server.origin)), { signal: AbortSignal.abort() });
    expect(thrown).toBeDefined();
    expect(server.requests).toHaveLength(0);
  });
});

describe('a consumer that leaves early', () => {
  it('closes the connection', async () => {
    server.script(endless);
    for await (const event of createOpenAiStream(testWire())(ask(openAiRoute(server.origin)), new AbortController().signal)) {
      if (event.type === 'text') break;
    }
    await server.requests[0]?.closed;
    expect(server.requests[0]?.abortedAt).toBeDefined();
  });

  it('that is merely slow is not mistaken for a silent server', async () => {
    server.script(rawEvents([sseEvent(chatChunk({ content: 'a' })), sseEvent(chatChunk({ content: 'b' }, 'stop'))], { delayMs: 1 }));
    let text = '';
    const limit = 1000;
    const stream = createOpenAiStream(testWire({ idleMs: limit }));
    for await (const event of stream(ask(openAiRoute(server.origin, { generation: { timeout: limit } })), new AbortController().signal)) {
      if (text === '') await sleep(limit + 300);
      if (event.type === 'text') text += event.text;
    }
    expect(text).toBe('ab');
  });
});
