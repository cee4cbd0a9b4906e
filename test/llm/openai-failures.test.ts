import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenAiStream } from '../../src-main/llm/openai.ts';
import { startOpenAiServer } from '../servers/openai-server.ts';
import type { OpenAiServer } from '../servers/openai-server.ts';
import { apiError, htmlPage, json, rawEvents, streamed } from '../servers/reply.ts';
import type { Reply } from '../servers/reply.ts';
import { chatChunk, sseEvent } from '../servers/sse.ts';
import { ask, collect, testWire } from './collect.ts';
import type { Outcome } from './collect.ts';
import { KEY, openAiRoute } from './route.ts';

let server: OpenAiServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

const stream = createOpenAiStream(testWire());
const answerTo = (reply: Reply): Promise<Outcome> => {
  server.script(reply);
  return collect(stream, ask(openAiRoute(server.origin)));
};
const host = (): string => new URL(server.origin).host;

describe('a refusal', () => {
  it.each([
    [401, 'provider/bad-key', 'check-key'],
    [402, 'provider/forbidden', 'choose-model'],
    [403, 'provider/forbidden', 'check-key'],
    [413, 'provider/too-long', 'choose-model'],
    [400, 'provider/rejected', 'open-settings'],
    [422, 'provider/rejected', 'open-settings'],
    [404, 'provider/not-found', 'check-base-url'],
  ])('of status %i is told as %s after one request', async (status, code, action) => {
    const { error, text } = await answerTo(apiError(status, `No: ${KEY}`));
    expect(error).toMatchObject({ code, action });
    expect(error?.message).toContain(host());
    expect(error?.detail).toMatch(/^No: /u);
    expect(text).toBe('');
    expect(server.requests).toHaveLength(1);
    expect(JSON.stringify(error)).not.toContain(KEY);
  });

  it('of the key says where that key is written', async () => {
    const { error } = await answerTo(apiError(401, 'Incorrect API key provided'));
    expect(error?.message).toBe(`The server at ${host()} refused the key from KEY_ONE in ~/.qwen/.env, line 3. Check or replace that key.`);
  });

  it('of an unknown model names the model', async () => {
    const { error } = await answerTo(apiError(404, 'The model `m` does not exist', { code: 'model_not_found' }));
    expect(error).toMatchObject({ code: 'provider/not-found', action: 'choose-model' });
    expect(error?.message).toContain('“m”');
  });

  it('of a conversation that is too long is recognised by code and by words', async () => {
    const byCode = await answerTo(apiError(400, 'no', { code: 'context_length_exceeded' }));
    const byWords = await answerTo(apiError(400, "This model's maximum context length is 8192 tokens"));
    expect([byCode.error?.code, byWords.error?.code]).toEqual(['provider/too-long', 'provider/too-long']);
  });

  it('of status 500 is told after a few tries', async () => {
    expect((await answerTo(apiError(500, 'boom'))).error).toMatchObject({ code: 'provider/unavailable', detail: 'boom', action: 'retry' });
  });

  it('of too many requests says when to come back', async () => {
    const { error } = await answerTo(apiError(429, 'Slow down', { headers: { 'retry-after': '90' } }));
    expect(error).toMatchObject({ code: 'provider/rate-limited', action: 'retry' });
    expect(error?.message).toContain('Try again in 90 seconds.');
  });

  it('may have any body', async () => {
    expect((await answerTo(htmlPage(502, 'Bad gateway'))).error?.detail).toBe('a web page titled “Bad gateway”');
    expect((await answerTo(json(422, { detail: 'Field required' }))).error?.detail).toBe('Field required');
    expect((await answerTo({ status: 401, body: 'go away' })).error?.detail).toBe('go away');
    expect((await answerTo({ status: 403 })).error).not.toHaveProperty('detail');
  });

  it('is shown in at most 500 characters however long it is', async () => {
    const { error } = await answerTo(apiError(400, 'x'.repeat(5_000_000)));
    expect(error?.detail?.length).toBe(500);
  });
});

describe('an answer that is none', () => {
  it('a web page: the base URL is suspected', async () => {
    server.script(htmlPage(200, 'Welcome'));
    const { error } = await collect(stream, ask(openAiRoute(server.origin, { base: server.origin })));
    expect(error).toMatchObject({ code: 'provider/not-an-api', action: 'check-base-url' });
    expect(error?.message).toContain(`${host()} answered, but not as a model does: it sent a web page`);
    expect(error?.message).toContain('it probably lacks /v1');
  });

  it('a web page without end is left, not read', async () => {
    expect((await answerTo({ ...htmlPage(200, 'Endless'), forever: true, delayMs: 1 })).error?.code).toBe('provider/not-an-api');
    await server.requests[0]?.closed;
    expect(server.requests[0]?.abortedAt).toBeDefined();
  });

  it.each([
    ['plain text', { body: 'hello there' }],
    ['a JSON document', json(200, { status: 'ok' })],
    ['JSON that is not JSON', { headers: { 'content-type': 'application/json' }, body: '{' }],
  ])('%s is not an API', async (_what, reply) => {
    expect((await answerTo(reply)).error?.code).toBe('provider/not-an-api');
  });

  it('a redirect to another server: the key is not sent there', async () => {
    const { error } = await answerTo({ status: 308, headers: { location: 'https://other.example/v1/chat/completions?key=abc' } });
    expect(error).toMatchObject({ code: 'provider/not-an-api', action: 'check-base-url' });
    expect(error?.message).toContain('https://other.example,');
    expect(error?.message).not.toContain('abc');
  });

  it('a redirect within the same server is followed', async () => {
    server.script({ status: 307, headers: { location: '/v1/chat/completions/' } }, streamed({ text: ['there'] }));
    expect(await collect(stream, ask(openAiRoute(server.origin)))).toMatchObject({ text: 'there', finish: 'stop' });
    expect(server.requests.map((request) => request.path)).toEqual(['/v1/chat/completions', '/v1/chat/completions/']);
  });
});

describe('a stream that goes wrong', () => {
  const begun = sseEvent(chatChunk({ content: 'some text' }));

  it.each([
    ['an event that is not JSON', '{"choices": [', 'provider/bad-stream'],
    ['an event that is no object', '42', 'provider/bad-stream'],
    ['an empty event', 'null', 'provider/bad-stream'],
    ['an error event', { error: { message: 'overheated', code: 'server_error' } }, 'provider/unavailable'],
    ['an error event with a status', { error: { message: 'slow down', code: 429 } }, 'provider/rate-limited'],
  ])('with %s keeps what had arrived', async (_what, event, code) => {
    const { text, error } = await answerTo(rawEvents([begun, sseEvent(event), sseEvent(chatChunk({ content: 'never' }))]));
    expect({ text, code: error?.code }).toEqual({ text: 'some text', code });
    expect(server.requests).toHaveLength(1);
  });

  it('without an end is cut', async () => {
    const { text, error } = await answerTo(rawEvents([begun]));
    expect({ text, code: error?.code }).toEqual({ text: 'some text', code: 'net/cut' });
  });

  it('that stops is given up after a silence', async () => {
    server.script(rawEvents([begun], { stall: { at: begun.length } }));
    const { text, error } = await collect(createOpenAiStream(testWire({ idleMs: 1000 })), ask(openAiRoute(server.origin, { generation: { timeout: 1000 } })));
    expect({ text, code: error?.code }).toEqual({ text: 'some text', code: 'net/timeout' });
    await server.requests[0]?.closed;
    expect(server.requests[0]?.abortedAt).toBeDefined();
  });
});

describe('no answer at all', () => {
  it('a port where nobody listens: refused, and at once', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => {
      gone.listen(0, '127.0.0.1', resolve);
    });
    const address = gone.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise((resolve) => {
      gone.close(resolve);
    });
    const wire = testWire();
    const { error } = await collect(createOpenAiStream(wire), ask(openAiRoute(`http://127.0.0.1:${port}`)));
    expect(error).toMatchObject({ code: 'net/refused', action: 'check-base-url' });
    expect(error?.message).toContain(`127.0.0.1:${port}`);
    expect(wire.slept).toEqual([]);
  });

  it('a name that does not exist', async () => {
    const { error } = await collect(stream, ask(openAiRoute('http://no-such-host.invalid')));
    expect(error?.code).toBe('net/unresolved');
    expect(error?.message).toContain('no-such-host.invalid');
  });

  it('a port that web clients refuse', async () => {
    const { error } = await collect(stream, ask(openAiRoute('http://127.0.0.1:9')));
    expect(error?.code).toBe('model/bad-base-url');
  });

  it('https where http is spoken', async () => {
    const { error } = await collect(stream, ask(openAiRoute(server.origin.replace('http:', 'https:'))));
    expect(error?.code).toBe('net/failed');
    expect(error?.message).toContain('http://');
  });

  it('a server that hangs up before it answers', async () => {
    expect((await answerTo({ refuse: true })).error?.code).toBe('net/cut');
  });

  it('a server that is silent: timed out after the time that the model allows', async () => {
    server.script({ headersDelayMs: 5000 });
    const { error } = await collect(stream, ask(openAiRoute(server.origin, { generation: { timeout: 30 } })));
    expect(error).toMatchObject({ code: 'net/timeout', action: 'retry' });
    expect(error?.message).toContain('30 milliseconds');
  });
});
