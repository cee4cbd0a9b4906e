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

const untilRequest = async (): Promise<void> => {
  while (server.requests.length === 0) {
    await sleep(2);
  }
};

describe('Stop', () => {
  it('between two tries ends the wait', async () => {
    server.script(apiError(429, 'slow down', { headers: { 'retry-after': '25' } }));
    const controller = new AbortController();
    const wire = openWire({ version: '0', platform: 'test', arch: 'test', home: '/nobody' });
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
