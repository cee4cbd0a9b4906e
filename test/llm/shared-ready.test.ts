import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DIRECT } from '../../src-main/llm/direct.ts';
import { nodeFetch } from '../../src-main/llm/node-fetch.ts';
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

/** A wire that writes down what is done, and whose way is told when somebody asks for it. */
function watchedWire() {
  const log: string[] = [];
  let tell = (): void => undefined;
  const prepared = new Promise<void>((resolve) => (tell = resolve));
  const wire = testWire({
    wayTo: async () => {
      log.push('way');
      tell();
      return DIRECT;
    },
    fetch: (url, init, proxy) => {
      log.push(`request, ${proxy}`);
      return nodeFetch(url, init, proxy);
    },
  });
  return { wire, log, prepared };
}

describe.each(PROTOCOLS)('a request in $name whose question is not on the disk yet', ({ createStream, route, events }) => {
  it('is made ready meanwhile, and goes out when it is', async () => {
    server.script(rawEvents(events({ text: ['here'] })));
    const { wire, log, prepared } = watchedWire();
    let write = (): void => undefined;
    const ready = new Promise<void>((resolve) => (write = resolve)).then(() => log.push('written'));
    const outcome = collect(createStream(wire), { ...ask(route(server.origin)), ready });
    await prepared;
    await turn();
    expect(server.requests).toHaveLength(0);
    write();
    expect((await outcome).text).toBe('here');
    expect(log).toEqual(['way', 'written', `request, ${DIRECT}`]);
  });

  it('never goes out when writing fails', async () => {
    const { wire, log, prepared } = watchedWire();
    const controller = new AbortController();
    const ready = prepared.then(() => {
      controller.abort();
      throw new Error('the disk is full');
    });
    ready.catch(() => undefined); // whoever writes hears of it
    const outcome = await collect(createStream(wire), { ...ask(route(server.origin)), ready }, { signal: controller.signal });
    expect(outcome.thrown).toBe(controller.signal.reason);
    expect({ log, requests: server.requests.length }).toEqual({ log: ['way'], requests: 0 });
  });
});
