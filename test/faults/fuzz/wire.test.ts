import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { PROTOCOLS } from '../../llm/protocols.ts';
import { ask, collect, testWire } from '../../llm/collect.ts';
import { fuzz } from './fuzzed.ts';
import { hostileBytes } from './hostile.ts';

/** What the server answers next, whatever it is asked. */
let body: Buffer = Buffer.alloc(0);
let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    // In two pieces, so that a character or an event is torn.
    response.write(body.subarray(0, body.length / 2));
    response.end(body.subarray(body.length / 2));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(resolve));
});

describe.each(PROTOCOLS.filter(({ name }) => name !== 'vertex-ai'))('bytes over HTTP in $name', ({ name, createStream, route, events }) => {
  const stream = createStream(testWire());
  const samples = [events({ text: ['Hello ', '世界'], reasoning: ['hm'] }).join(''), events({ text: ['cut'], finish: 'length' }).join('')];

  fuzz(
    `${name}: bytes of a stream`,
    hostileBytes(samples),
    async (bytes) => {
      body = bytes;
      const generation = { maxRetries: 0 };
      const { finish, error, thrown } = await collect(stream, ask(route(origin, { generation }), 'hi'));
      // It ends in one of two ways, and both are words for the person.
      expect(thrown).toBeUndefined();
      expect(finish ?? error?.message).toBeTruthy();
      expect(error?.code).not.toBe('internal');
    },
    0.25,
  );
});
