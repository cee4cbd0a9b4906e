import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Route } from '../../src-main/core/models/route.ts';
import { Secret } from '../../src-main/core/secret.ts';
import { startConnectProxy } from '../servers/connect-proxy.ts';
import type { ConnectProxy } from '../servers/connect-proxy.ts';
import { startModelServer } from '../servers/model-server.ts';
import type { ModelServer } from '../servers/model-server.ts';
import { json, rawEvents } from '../servers/reply.ts';
import { ask, collect, testWire } from './collect.ts';
import { PROTOCOLS } from './protocols.ts';
import { openAiRoute } from './route.ts';

const PASSWORD = 'proxy-pass-9d2c';

let server: ModelServer;
let proxy: ConnectProxy;
beforeEach(async () => {
  server = await startModelServer(json(500, {}));
  proxy = await startConnectProxy({ port: Number(new URL(server.origin).port) });
});
afterEach(async () => {
  await server.close();
  await proxy.close();
});

const through = (route: Route, address: string): Route => ({
  ...route,
  proxy: { value: new Secret(`http://me:${PASSWORD}@${address}`), source: { layer: 'environment', name: 'HTTPS_PROXY' }, hides: [] },
});
/** A name that only the proxy can find. */
const ORIGIN = 'http://models.invalid:8080';

describe.each(PROTOCOLS)('$name through a proxy', ({ createStream, route, events }) => {
  it('streams piece by piece, and the proxy alone sees its password', async () => {
    const all = events({ text: ['one ', 'two'] });
    let goOn = (): void => undefined;
    const until = new Promise<void>((resolve) => (goOn = resolve));
    // The second word is sent when the first one has come through.
    server.script(rawEvents(all, { stall: { at: Buffer.byteLength(all.join('').split('two', 1).join('')), until } }));
    const { text, finish } = await collect(createStream(testWire()), ask(through(route(ORIGIN), proxy.address)), { onEvent: () => goOn() });
    expect({ text, finish, tunnels: proxy.tunnels }).toEqual({ text: 'one two', finish: 'stop', tunnels: ['models.invalid:8080'] });
    expect(proxy.credentials).toEqual([`Basic ${Buffer.from(`me:${PASSWORD}`).toString('base64')}`]);
    expect(server.requests[0]?.headers).toMatchObject({ host: 'models.invalid:8080' });
    expect(JSON.stringify(server.requests[0])).not.toContain(PASSWORD);
  });

  it('can be stopped: the connection closes at both ends', async () => {
    server.script(rawEvents(events({ text: ['on and '], finish: null }), { forever: true, delayMs: 1 }));
    const controller = new AbortController();
    const outcome = await collect(createStream(testWire()), ask(through(route(ORIGIN), proxy.address)), { signal: controller.signal, onEvent: () => controller.abort() });
    expect(outcome.thrown).toBe(controller.signal.reason);
    await server.requests[0]?.closed;
    expect(server.requests[0]?.abortedAt).toBeDefined();
  });
});

describe('a proxy that does not help', () => {
  const [openAi] = PROTOCOLS;
  const answer = (address: string): ReturnType<typeof collect> => {
    if (openAi === undefined) throw new Error('no protocol');
    return collect(openAi.createStream(testWire()), ask(through(openAiRoute(ORIGIN), address)));
  };

  it('that is not there is named, and where it is set', async () => {
    const { address } = proxy;
    await proxy.close();
    const { error } = await answer(address);
    expect(error?.code).toBe('net/refused');
    expect(error?.message).toContain(`the proxy ${address} (HTTPS_PROXY in the environment)`);
    expect(JSON.stringify(error)).not.toContain(PASSWORD);
  });

  it('that refuses is named', async () => {
    const refusing = await startConnectProxy({ refuse: 407 });
    const { error } = await answer(refusing.address);
    await refusing.close();
    expect(error?.code).toBe('net/failed');
    expect(error?.message).toContain(`the proxy ${refusing.address}`);
    expect(JSON.stringify(error)).not.toContain(PASSWORD);
  });
});
