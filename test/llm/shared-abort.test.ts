import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startModelServer } from '../servers/model-server.ts';
import type { ModelServer } from '../servers/model-server.ts';
import { json, rawEvents } from '../servers/reply.ts';
import { ask, collect, testWire } from './collect.ts';
import { PROTOCOLS } from './protocols.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer(json(500, {}));
});
afterEach(() => server.close());

describe.each(PROTOCOLS)('Stop in $name', ({ createStream, route, events }) => {
  const stream = createStream(testWire());

  it('in the middle keeps what came, throws the reason and closes the connection', async () => {
    server.script(rawEvents(events({ text: ['on and '], finish: null }), { forever: true, delayMs: 1 }));
    const controller = new AbortController();
    const reason = new Error('stopped by a person');
    const outcome = await collect(stream, ask(route(server.origin)), { signal: controller.signal, onEvent: () => controller.abort(reason) });
    // On a busy machine several come at once.
    expect(outcome).toMatchObject({ text: expect.stringMatching(/^(?:on and )+$/u), thrown: reason });
    await server.requests[0]?.closed;
    expect(server.requests[0]?.abortedAt).toBeDefined();
    expect(server.requests).toHaveLength(1);
  });

  it('before the first byte closes the connection', async () => {
    server.script({ headersDelayMs: 60_000 });
    const controller = new AbortController();
    const outcome = collect(stream, ask(route(server.origin)), { signal: controller.signal });
    while (server.requests.length === 0) await sleep(2);
    controller.abort();
    expect((await outcome).thrown).toBe(controller.signal.reason);
    await server.requests[0]?.closed;
  });

  it('by leaving early closes the connection', async () => {
    server.script(rawEvents(events({ text: ['on and '], finish: null }), { forever: true, delayMs: 1 }));
    for await (const event of stream(ask(route(server.origin)), new AbortController().signal)) {
      if (event.type === 'text') break;
    }
    await server.requests[0]?.closed;
    expect(server.requests[0]?.abortedAt).toBeDefined();
  });
});
