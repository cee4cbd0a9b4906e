import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenAiStream } from '../../src-main/llm/openai.ts';
import { startOpenAiServer } from '../servers/openai-server.ts';
import type { OpenAiServer } from '../servers/openai-server.ts';
import { apiError, rawEvents, streamed } from '../servers/reply.ts';
import type { Reply } from '../servers/reply.ts';
import { chatChunk, sseEvent } from '../servers/sse.ts';
import { ask, collect, testWire } from './collect.ts';
import { openAiRoute } from './route.ts';

let server: OpenAiServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

const fine = streamed({ text: ['fine'] });

describe('a request is sent again, even with maxRetries 0,', () => {
  it.each<[string, Reply, number[]]>([
    ['after 500 (G25)', apiError(500, 'boom'), [500]],
    ['after 429 when the server says so (X06)', apiError(429, 'slow', { headers: { 'retry-after': '1' } }), [1000]],
    ['after 429 with OpenAI’s exact wait', apiError(429, 'slow', { headers: { 'retry-after-ms': '250', 'retry-after': '1' } }), [250]],
    ['after 503', apiError(503, 'overloaded'), [500]],
    ['after a reset', { refuse: true }, [500]],
    ['after a reset between status and body', streamed({ text: ['never'] }, { cutAt: 0 }), [500]],
    ['after a silence (X05)', { headersDelayMs: 60_000 }, [500]],
  ])('%s', async (_case, first, slept) => {
    server.script(first, fine);
    const wire = testWire();
    const outcome = await collect(createOpenAiStream(wire), ask(openAiRoute(server.origin, { generation: { maxRetries: 0, timeout: 1500 } })));
    expect(outcome).toMatchObject({ text: 'fine', finish: 'stop' });
    expect(wire.slept).toEqual(slept);
    expect(server.requests).toHaveLength(2);
  });
});

describe('a request is not sent again', () => {
  it.each<[string, Reply]>([
    ['after 400', apiError(400, 'no')],
    ['after 401 (G24)', apiError(401, 'no')],
    ['after 403', apiError(403, 'no')],
    ['after 404 (G26)', apiError(404, 'no')],
    ['when the quota is used up', apiError(429, 'You exceeded your current quota', { code: 'insufficient_quota' })],
    ['when the wait would be long', apiError(429, 'slow', { headers: { 'retry-after': '31' } })],
    ['once text was shown', streamed({ text: ['a', 'b'] }, { cutAt: 300 })],
    ['once text was shown, also after an error that would be worth it', rawEvents([sseEvent(chatChunk({ content: 'a' })), sseEvent({ error: { code: 503 } })])],
  ])('%s', async (_case, first) => {
    server.script(first, fine);
    const wire = testWire();
    const { error, text } = await collect(createOpenAiStream(wire), ask(openAiRoute(server.origin, { generation: { maxRetries: 5 } })));
    expect(error).toBeDefined();
    expect(text).not.toContain('fine');
    expect(wire.slept).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });
});

describe('the settings of a model', () => {
  it('can name more statuses that are worth another try, and how long to wait', async () => {
    server.script(apiError(404, 'not yet'), fine);
    const wire = testWire();
    const generation = { retryErrorCodes: [404], retryInitialDelayMs: 700 };
    expect((await collect(createOpenAiStream(wire), ask(openAiRoute(server.origin, { generation })))).finish).toBe('stop');
    expect(wire.slept).toEqual([700]);
  });

  it('can shorten the silence that is borne', async () => {
    const begun = sseEvent(chatChunk({ content: 'a' }));
    server.script(rawEvents([begun], { stall: { at: begun.length } }));
    const { error } = await collect(createOpenAiStream(testWire()), ask(openAiRoute(server.origin, { generation: { streamIdleTimeoutMs: 60 } })));
    expect(error?.code).toBe('net/timeout');
  });
});

describe('the tries', () => {
  it.each([
    [undefined, 4],
    [0, 3],
    [3, 4],
    [100, 6],
  ])('are bounded: with maxRetries %s there are %i', async (maxRetries, tries) => {
    server.script(apiError(500, 'boom'));
    const generation = maxRetries === undefined ? {} : { maxRetries };
    const { error } = await collect(createOpenAiStream(testWire()), ask(openAiRoute(server.origin, { generation })));
    expect(error?.code).toBe('provider/unavailable');
    expect(server.requests).toHaveLength(tries);
  });

  it('after a silence are two, because each takes long', async () => {
    server.script({ headersDelayMs: 60_000 });
    await collect(createOpenAiStream(testWire()), ask(openAiRoute(server.origin, { generation: { maxRetries: 5, timeout: 400 } })));
    expect(server.requests).toHaveLength(2);
  });
});
