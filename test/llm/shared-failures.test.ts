import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startModelServer } from '../servers/model-server.ts';
import type { ModelServer } from '../servers/model-server.ts';
import { htmlPage, json, rawEvents } from '../servers/reply.ts';
import type { Reply } from '../servers/reply.ts';
import { ask, collect, testWire } from './collect.ts';
import { PROTOCOLS } from './protocols.ts';
import { KEY } from './route.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer(json(500, {}));
});
afterEach(() => server.close());

describe.each(PROTOCOLS)('a failure in $name', ({ createStream, route, events, refusal, overloaded }) => {
  const answerTo = (...replies: [Reply, ...Reply[]]): ReturnType<typeof collect> => {
    server.script(...replies);
    return collect(createStream(testWire()), ask(route(server.origin)));
  };

  it.each([
    [400, 'provider/rejected'],
    [401, 'provider/bad-key'],
    [402, 'provider/forbidden'],
    [403, 'provider/forbidden'],
    [404, 'provider/not-found'],
    [413, 'provider/too-long'],
  ])('of status %i is %s after one request, with the server’s words and without the key', async (status, code) => {
    const { error } = await answerTo(refusal(status, `No: ${KEY}`));
    expect(error?.code).toBe(code);
    expect(error?.detail).toMatch(/^No: /u);
    expect(JSON.stringify(error)).not.toContain(KEY);
    expect(server.requests).toHaveLength(1);
  });

  it('that may pass is tried again before anything was shown', async () => {
    const outcome = await answerTo(refusal(529, 'overloaded'), refusal(429, 'slow down', { 'retry-after': '1' }), rawEvents(events({ text: ['there'] })));
    expect(outcome).toMatchObject({ text: 'there', finish: 'stop' });
    expect(server.requests).toHaveLength(3);
    const waits = outcome.events.flatMap((event) => (event.type === 'waiting' ? [event.waiting] : []));
    expect(waits).toMatchObject([{ reason: 'retry', cause: 'provider/unavailable', attempt: 2 }, null, { reason: 'retry', cause: 'provider/rate-limited', attempt: 3 }, null]);
  });

  it('in the middle keeps what had arrived and is not tried again', async () => {
    const { text, error } = await answerTo(rawEvents([...events({ text: ['some text'], finish: null }), overloaded]));
    expect({ text, code: error?.code }).toEqual({ text: 'some text', code: 'provider/unavailable' });
    expect(server.requests).toHaveLength(1);
  });

  it('by a conversation that is too long is told as that', async () => {
    expect((await answerTo(refusal(400, 'prompt is too long: 210000 tokens > 200000 maximum'))).error?.code).toBe('provider/too-long');
  });

  it.each([
    ['a web page', htmlPage(200, 'Welcome')],
    ['a JSON document', json(200, { status: 'ok' })],
    ['plain text', { body: 'hello there' }],
    ['a redirect elsewhere', { status: 308, headers: { location: 'https://other.example/' } }],
  ])('%s is no answer', async (_what, reply) => {
    expect((await answerTo(reply)).error?.code).toBe('provider/not-an-api');
  });

  it('a stream without an end is cut', async () => {
    const { text, error } = await answerTo(rawEvents(events({ text: ['some text'], finish: null })));
    expect({ text, code: error?.code }).toEqual({ text: 'some text', code: 'net/cut' });
  });

  it('an event that is not JSON cannot be read', async () => {
    const broken = overloaded.replace(/data: .*/u, 'data: {"a": [').replace('event: error', 'event: message_delta');
    const { text, error } = await answerTo(rawEvents([...events({ text: ['some text'], finish: null }), broken, ...events({ text: ['never'] })]));
    expect({ text, code: error?.code }).toEqual({ text: 'some text', code: 'provider/bad-stream' });
  });

  it('a silent server is given up, and its socket closed', async () => {
    server.script({ headersDelayMs: 5000 });
    const { error } = await collect(createStream(testWire()), ask(route(server.origin, { generation: { timeout: 40 } })));
    expect(error?.code).toBe('net/timeout');
    await server.requests[0]?.closed;
  });
});
