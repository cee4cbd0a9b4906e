import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEEN, startAimock, STORY, THOUGHT } from '../servers/aimock.ts';
import type { Aimock } from '../servers/aimock.ts';
import type { LoopbackServer } from '../servers/loopback-server.ts';
import { startVertexFront } from '../servers/vertex-front.ts';
import { DOT } from '../servers/dot.ts';
import { ask, collect, testWire } from './collect.ts';
import { PROTOCOLS } from './protocols.ts';

let mock: Aimock;
let front: LoopbackServer;
beforeAll(async () => {
  mock = await startAimock();
  front = await startVertexFront(mock.origin);
});
afterAll(async () => {
  await front.close();
  await mock.stop();
});

describe.each(PROTOCOLS)('a server that nobody here wrote, in $name', ({ name, createStream, route }) => {
  const stream = createStream(testWire());
  const origin = (): string => (name === 'vertex-ai' ? front.origin : mock.origin);

  it('is understood: an answer in many pieces with usage and an end', async () => {
    let pieces = 0;
    const onEvent = ({ type }: { type: string }) => void (pieces += type === 'text' ? 1 : 0);
    const { text, usage, finish } = await collect(stream, ask(route(origin()), 'tell me a story'), { onEvent });
    expect({ text, finish }).toEqual({ text: STORY, finish: 'stop' });
    expect(pieces).toBeGreaterThan(5);
    expect(usage).toBeDefined();
  });

  it('understands us: the model and the question arrive', async () => {
    await collect(stream, ask(route(origin(), { id: 'some-model' }), 'good morning'));
    expect(mock.bodies().at(-1)).toMatchObject({ model: 'some-model', messages: [{ role: 'user', content: 'good morning' }], stream: true });
  });

  it('thinks before it answers, and gets the picture', async () => {
    const turns = [{ role: 'user' as const, text: 'what is in this picture', images: [{ mime: 'image/png', data: DOT }] }];
    const { text, reasoning, finish } = await collect(stream, { route: route(origin()), turns });
    expect({ text, reasoning, finish }).toEqual({ text: SEEN, reasoning: THOUGHT, finish: 'stop' });
    // What aimock writes down of the others' pictures is nothing; that they arrive is seen in the end-to-end tests.
    if (name === 'openai') expect(JSON.stringify(mock.bodies().at(-1))).toContain(DOT);
  });

  it('is told apart when it is busy', async () => {
    const { error } = await collect(stream, ask(route(origin()), 'busy'));
    expect(error).toMatchObject({ code: 'provider/rate-limited', detail: 'Slow down' });
  });

  it('can be left in the middle of an answer', async () => {
    const controller = new AbortController();
    const { text, thrown } = await collect(stream, ask(route(origin()), 'story'), {
      signal: controller.signal,
      onEvent: () => {
        controller.abort();
      },
    });
    expect(STORY.startsWith(text)).toBe(true);
    expect(text.length).toBeLessThan(STORY.length);
    expect(thrown).toBe(controller.signal.reason);
  });
});
