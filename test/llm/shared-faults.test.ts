import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startModelServer } from '../servers/model-server.ts';
import type { ModelServer } from '../servers/model-server.ts';
import { json, rawEvents } from '../servers/reply.ts';
import { sseEvent } from '../servers/sse.ts';
import { ask, collect, testWire } from './collect.ts';
import { PROTOCOLS } from './protocols.ts';

const PATIENCE_MS = 60_000;

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer(json(500, {}));
});
afterEach(() => server.close());

describe.each(PROTOCOLS)('a server that speaks $name badly', ({ createStream, route, events }) => {
  const stream = createStream(testWire());
  const told = (...said: Parameters<typeof rawEvents>): ReturnType<typeof collect> => {
    server.script(rawEvents(...said));
    return collect(stream, ask(route(server.origin)));
  };

  it('and sends events twice: they count as they come', async () => {
    const all = events({ text: ['a', 'b'] });
    const twice = all.flatMap((event, place) => (place < all.length - 1 && /"[ab]"/u.test(event) ? [event, event] : [event]));
    expect(await told(twice)).toMatchObject({ text: 'aabb', finish: 'stop' });
  });

  it('and sends its end first, or twice: nothing of the answer is lost', async () => {
    const ends = events({});
    const first = await told([...ends, ...events({ text: ['late'] })]);
    const twice = await told([...events({ text: ['whole'] }), ...ends, ...ends]);
    expect([first, twice]).toMatchObject([{ text: expect.stringMatching(/^(?:late)?$/u), finish: 'stop' }, { text: 'whole', finish: 'stop' }]);
  });

  it('and sends its events in another order: what arrives is kept in the order of the wire', async () => {
    const all = events({ text: ['a', 'b', 'c'] });
    const [a = 0, b = 0, c = 0] = ['"a"', '"b"', '"c"'].map((word) => all.findIndex((event) => event.includes(word)));
    const ordered = all.map((event, place) => ({ [a]: all[c], [b]: all[a], [c]: all[b] })[place] ?? event);
    expect(await told(ordered)).toMatchObject({ text: 'cab', finish: 'stop' });
  });

  it('and sends one giant event: it is read whole, however it is cut', { timeout: PATIENCE_MS }, async () => {
    const giant = 'Grüße 🚃 '.repeat(150_000);
    const { text, finish } = await told(events({ text: [giant] }), { chunkBytes: 65_521 });
    expect({ same: text === giant, finish }).toEqual({ same: true, finish: 'stop' });
  });

  it('and never ends an event: it is given up, and the socket closed', { timeout: PATIENCE_MS }, async () => {
    const { text, error } = await told([...events({ text: ['kept'], finish: null }), `data: {"x":"${'x'.repeat(1_000_000)}`, ...Array.from({ length: 60 }, () => 'x'.repeat(1_000_000))]);
    expect({ text, code: error?.code }).toEqual({ text: 'kept', code: 'provider/bad-stream' });
    await server.requests[0]?.closed;
  });

  it('and sends one byte at a time, for longer than any silence may last: it is waited for', { timeout: PATIENCE_MS }, async () => {
    server.script(rawEvents(events({ text: ['sl', 'ow'] }), { chunkBytes: 1, delayMs: 4 }));
    const begun = Date.now();
    const limit = 1500;
    const outcome = await collect(createStream(testWire({ idleMs: limit })), ask(route(server.origin, { generation: { timeout: limit } })));
    expect(outcome).toMatchObject({ text: 'slow', finish: 'stop' });
    expect(Date.now() - begun).toBeGreaterThan(limit);
  });

  it('and sends bytes that are no UTF-8, cut anywhere: they become replacement characters, and the rest stays', async () => {
    const bad = Buffer.from([0xe4, 0xb8, 0xff, 0xf0, 0x9f]);
    const parts = events({ text: ['Grü<>ße'] }).join('').split('<>');
    const broken = Buffer.concat(parts.flatMap((part, place) => (place === 0 ? [Buffer.from(part)] : [bad, Buffer.from(part)])));
    const texts = new Set<string>();
    for (const chunkBytes of [1, 2, 3, 7, 4096]) {
      server.script({ headers: { 'content-type': 'text/event-stream' }, body: broken, chunkBytes });
      const { text, finish } = await collect(stream, ask(route(server.origin)));
      expect({ chunkBytes, finish }).toEqual({ chunkBytes, finish: 'stop' });
      texts.add(text);
    }
    expect([...texts]).toEqual([expect.stringMatching(/^Grü\uFFFD+ße$/u)]);
  });

  it('and answers with one tag: it is text like any other', async () => {
    const tag = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    expect(await told(events({ text: [tag] }))).toMatchObject({ text: tag, finish: 'stop' });
  });

  it('and mixes in comments, unknown events and other fields: they are passed over', async () => {
    const noise = [': ping\n\n', 'id: 7\nretry: 10\n\n', sseEvent({ type: 'something.new', x: 1 }, 'something.new'), '\n\n\n'].join('');
    const all = events({ text: ['a', 'b'] });
    expect(await told(all.map((event) => noise + event))).toMatchObject({ text: 'ab', finish: 'stop' });
  });
});
