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

describe.each(PROTOCOLS)('in $name', ({ createStream, route, toolCall, refusal }) => {
  const stream = createStream(testWire());

  it('a tool call that nobody asked for is no failure: the words stay, and the end says so', async () => {
    server.script(rawEvents(toolCall));
    const { text, finish, error } = await collect(stream, ask(route(server.origin)));
    expect({ text, finish, error }).toEqual({ text: 'Let me look.', finish: 'tool-call', error: undefined });
  });

  it.each([
    [400, 'image exceeds 5 MB maximum'],
    [413, 'Request too large: an image of 9 MB'],
  ])('a picture that is too large (%i) is told as that', async (status, words) => {
    server.script(refusal(status, words));
    const turns = [{ role: 'user' as const, text: 'what is this', images: [{ mime: 'image/png', data: 'AAAA' }] }];
    const { error } = await collect(stream, { route: route(server.origin), turns });
    expect(error).toMatchObject({ code: 'provider/no-pictures', message: expect.stringContaining('too large or too many'), detail: words });
  });

  it('a picture that the model does not take is told as that', async () => {
    server.script(refusal(400, 'This model does not support image input'));
    const turns = [{ role: 'user' as const, text: 'what is this', images: [{ mime: 'image/png', data: 'AAAA' }] }];
    const { error } = await collect(stream, { route: route(server.origin), turns });
    expect(error).toMatchObject({ code: 'provider/no-pictures', detail: 'This model does not support image input' });
    expect(server.requests).toHaveLength(1);
  });
});

describe.each(PROTOCOLS.flatMap(({ declines, ...one }) => (declines ? [{ ...one, declines }] : [])))('a model in $name that declines', ({ createStream, route, declines }) => {
  it('ends as refused, with its own words', async () => {
    server.script(rawEvents(declines));
    expect(await collect(createStream(testWire()), ask(route(server.origin)))).toMatchObject({ text: 'I cannot do that.', finish: 'refused' });
  });
});
