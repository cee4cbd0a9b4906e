import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startModelServer } from '../servers/model-server.ts';
import type { ModelServer } from '../servers/model-server.ts';
import { json, rawEvents } from '../servers/reply.ts';
import { chatChunk, sseEvent } from '../servers/sse.ts';
import { messageEvents } from '../servers/anthropic-sse.ts';
import { responseEvents } from '../servers/responses-sse.ts';
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

  it('a picture that the model does not take is told as that', async () => {
    server.script(refusal(400, 'This model does not support image input'));
    const turns = [{ role: 'user' as const, text: 'what is this', images: [{ mime: 'image/png', data: 'AAAA' }] }];
    const { error } = await collect(stream, { route: route(server.origin), turns });
    expect(error).toMatchObject({ code: 'provider/no-pictures', detail: 'This model does not support image input' });
    expect(server.requests).toHaveLength(1);
  });
});

const REFUSALS: [name: string, events: string[]][] = [
  ['openai', [sseEvent(chatChunk({ refusal: 'I cannot ' })), sseEvent(chatChunk({ refusal: 'do that.' })), sseEvent(chatChunk({}, 'stop'))]],
  [
    'openai, responses',
    [sseEvent({ type: 'response.refusal.delta', delta: 'I cannot do that.' }, 'response.refusal.delta'), ...responseEvents({}).slice(-1)],
  ],
  ['anthropic', messageEvents({ text: ['I cannot do that.'], stop: 'refusal' })],
];

describe.each(REFUSALS)('a model in %s that declines', (name, events) => {
  it('ends as refused, with its own words', async () => {
    const protocol = PROTOCOLS.find((one) => one.name === name);
    server.script(rawEvents(events));
    const outcome = protocol && (await collect(protocol.createStream(testWire()), ask(protocol.route(server.origin))));
    expect(outcome).toMatchObject({ text: 'I cannot do that.', finish: 'refused' });
  });
});
