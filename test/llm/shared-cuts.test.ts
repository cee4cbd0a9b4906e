import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startModelServer } from '../servers/model-server.ts';
import type { ModelServer, SeenRequest } from '../servers/model-server.ts';
import { json, rawEvents } from '../servers/reply.ts';
import { ask, collect, testWire } from './collect.ts';
import { PROTOCOLS } from './protocols.ts';

const TEXT = ['Grüße, ', '世界 ', '🚃!'];
const WHOLE = TEXT.join('');
const PATIENCE_MS = 60_000;

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer(json(500, {}));
});
afterAll(() => server.close());

/** A header says where to cut. */
const positionIn = ({ headers }: SeenRequest): number => Number(headers['x-at']);

// Chat completions have a sharper test of their own, openai-cuts.
const cases = PROTOCOLS.filter(({ name }) => name !== 'openai').flatMap((protocol) => [
  { ...protocol, how: 'cutAt' as const },
  { ...protocol, how: 'endAt' as const },
]);

describe.each(cases)('a stream in $name with $how at every byte', ({ createStream, route, events, how }) => {
  it('ends as done or cut, never in between, and what it said is the beginning of the whole', { timeout: PATIENCE_MS }, async () => {
    const all = events({ text: TEXT });
    server.script((request) => rawEvents(all, { [how]: positionIn(request) }));
    const stream = createStream(testWire());
    const positions = Array.from({ length: Buffer.byteLength(all.join('')) + 1 }, (_, at) => at);
    const outcomes = await Promise.all(
      positions.map(async (at) => collect(stream, ask(route(server.origin, { generation: { customHeaders: { 'x-at': String(at) } } })))),
    );
    for (const [at, { text, finish, error, thrown }] of outcomes.entries()) {
      expect({ at, text: WHOLE.startsWith(text), thrown }).toEqual({ at, text: true, thrown: undefined });
      if (error === undefined) expect({ at, text, finish }).toEqual({ at, text: WHOLE, finish: 'stop' });
      else expect({ at, code: error.code, finish }).toEqual({ at, code: 'net/cut', finish: undefined });
    }
    expect(outcomes.at(-1)?.finish).toBe('stop');
    expect(outcomes[0]?.error?.code).toBe('net/cut');
  });
});
