import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenAiStream } from '../../src-main/llm/openai.ts';
import { openWire } from '../../src-main/llm/wire.ts';
import type { ModelServer } from '../servers/model-server.ts';
import { startOpenAiServer } from '../servers/openai-server.ts';
import { apiError, streamed } from '../servers/reply.ts';
import { ask, collect, testWire } from './collect.ts';
import { openAiRoute } from './route.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

const NOW = 1_700_000_000_000;
const limited = (wait: string) => apiError(429, 'slow down', { headers: { 'retry-after': wait } });
const fine = streamed({ text: ['fine'] });

describe('the pause before another try', () => {
  it('is told with its reason, its end and the number of the next try, and told to be over', async () => {
    server.script(limited('7'), apiError(500, 'boom'), fine);
    const { events } = await collect(createOpenAiStream(testWire({ now: () => NOW })), ask(openAiRoute(server.origin)));
    expect(events.slice(0, 5)).toEqual([
      { type: 'waiting', waiting: { reason: 'retry', until: NOW + 7000, cause: 'provider/rate-limited', attempt: 2 } },
      { type: 'waiting', waiting: null },
      { type: 'waiting', waiting: { reason: 'retry', until: NOW + 1000, cause: 'provider/unavailable', attempt: 3 } },
      { type: 'waiting', waiting: null },
      { type: 'text', text: 'fine' },
    ]);
  });

  it('ends when a date says so, too', async () => {
    server.script(limited(new Date(NOW + 4000).toUTCString()), fine);
    const { events } = await collect(createOpenAiStream(testWire({ now: () => NOW })), ask(openAiRoute(server.origin)));
    expect(events[0]).toMatchObject({ waiting: { until: NOW + 4000 } });
  });

  it('lasts as long as it was told, by a real clock: no request goes out before', async () => {
    server.script(limited('1'), fine);
    let until = Number.POSITIVE_INFINITY;
    const wire = openWire({ version: '0', platform: 'test', arch: 'test', home: '/nobody' });
    const { text } = await collect(createOpenAiStream(wire), ask(openAiRoute(server.origin)), {
      onEvent: (event) => {
        if (event.type === 'waiting' && event.waiting) until = event.waiting.until;
      },
    });
    expect(text).toBe('fine');
    const [first, second] = server.requests;
    // Timers count in another clock than the wall's, and may be a moment early by it.
    expect(second?.at).toBeGreaterThanOrEqual(until - 50);
    expect(until - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it('that Stop ends is not told to be over, and nothing is sent', async () => {
    server.script(limited('20'), fine);
    const controller = new AbortController();
    const wire = openWire({ version: '0', platform: 'test', arch: 'test', home: '/nobody' });
    const { events, thrown } = await collect(createOpenAiStream(wire), ask(openAiRoute(server.origin)), {
      signal: controller.signal,
      onEvent: () => setImmediate(() => controller.abort()),
    });
    expect(events).toHaveLength(1);
    expect(thrown).toBe(controller.signal.reason);
    expect(server.requests).toHaveLength(1);
  });
});
