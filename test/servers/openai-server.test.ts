import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOpenAiServer } from './openai-server.ts';
import type { OpenAiServer } from './openai-server.ts';
import { apiError, streamed } from './reply.ts';
import { chatEvents } from './sse.ts';

let server: OpenAiServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

const post = (body: unknown = {}, signal?: AbortSignal): Promise<Response> =>
  fetch(`${server.origin}/v1/chat/completions`, { method: 'POST', body: JSON.stringify(body), ...(signal && { signal }) });

describe('the scriptable model server', () => {
  it('answers in the order of its script, and then goes on with the last', async () => {
    server.script(apiError(429, 'slow', { headers: { 'retry-after': '1' } }), (request) => streamed({ text: [JSON.stringify(request.body)] }));
    const first = await post({ n: 1 });
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await (await post({ n: 2 })).text()).toBe(chatEvents({ text: ['{"n":2}'] }).join(''));
    expect(await (await post({ n: 3 })).text()).toBe(chatEvents({ text: ['{"n":3}'] }).join(''));
    expect(server.requests.map(({ method, body }) => [method, body])).toEqual([['POST', { n: 1 }], ['POST', { n: 2 }], ['POST', { n: 3 }]]);
  });

  it('ends a body in good order, or breaks it, at any byte', async () => {
    server.script(streamed({ text: ['x'] }, { endAt: 7 }), streamed({ text: ['x'] }, { cutAt: 7 }));
    expect(await (await post()).text()).toBe('data: {');
    await expect((await post()).text()).rejects.toThrow();
  });

  it('notices a client that leaves', async () => {
    server.script(streamed({ text: ['x'] }, { stall: { at: 5 } }));
    const controller = new AbortController();
    await post({}, controller.signal);
    controller.abort();
    await server.requests[0]?.closed;
    expect(server.requests[0]?.abortedAt).toBeDefined();
  });

  it('lists its models, and does not count that as a request', async () => {
    expect(await (await fetch(`${server.origin}/v1/models`)).json()).toMatchObject({ data: [{ id: 'm' }] });
    expect(server.requests).toEqual([]);
  });
});
