import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Route } from '../../../src-main/core/models/route.ts';
import { createSend } from '../../../src-main/llm/send.ts';
import { createRehearsal } from '../../../src-main/services/chats/rehearsal.ts';
import { ask, collect, testWire } from '../../llm/collect.ts';
import { PROTOCOLS } from '../../llm/protocols.ts';
import { openAiRoute, responsesRoute } from '../../llm/route.ts';
import type { ModelServer } from '../../servers/model-server.ts';
import { startOpenAiServer } from '../../servers/openai-server.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

/** Over a wire that counts the requests that are made ready, and a system that counts who asks for its certificates. */
function rehearsing() {
  const counts = { made: 0, trusted: 0 };
  const { userAgent, ...rest } = testWire();
  const wire = {
    ...rest,
    get userAgent() {
      counts.made += 1;
      return userAgent;
    },
  };
  const rehearse = createRehearsal(wire, async () => void (counts.trusted += 1));
  return { rehearse, counts };
}

const secure = (route: Route): Route => ({ ...route, ...(route.endpoint !== undefined && { endpoint: route.endpoint.replace('http:', 'https:') }) });

describe('a rehearsal', () => {
  it.each(PROTOCOLS)('of $name sends nothing, and makes a request ready', async ({ route }) => {
    const { rehearse, counts } = rehearsing();
    await rehearse(route(server.origin));
    expect(counts).toEqual({ made: 1, trusted: 0 });
    expect(server.requests).toEqual([]);
  });

  it('is made once for a protocol, whatever model or server is next', async () => {
    const { rehearse, counts } = rehearsing();
    const other = await startOpenAiServer();
    await Promise.all([rehearse(openAiRoute(server.origin)), rehearse(openAiRoute(server.origin))]);
    await rehearse(openAiRoute(other.origin, { id: 'another' }));
    expect(counts.made).toBe(1);
    expect([...server.requests, ...other.requests]).toEqual([]);
    await other.close();
  });

  it('is made for each protocol, and the two APIs of OpenAI are two', async () => {
    const { rehearse, counts } = rehearsing();
    for (const { route } of PROTOCOLS) await rehearse(route(server.origin));
    await rehearse(responsesRoute(server.origin));
    expect(counts.made).toBe(PROTOCOLS.length);
  });

  it('is made once more for https, and asks for the system’s certificates then only', async () => {
    const { rehearse, counts } = rehearsing();
    const route = openAiRoute(server.origin);
    for (const next of [route, secure(route), secure(route), route]) await rehearse(next);
    expect(counts).toEqual({ made: 2, trusted: 1 });
  });

  it('of the demo is nothing', async () => {
    const { rehearse, counts } = rehearsing();
    await rehearse({ ...openAiRoute(server.origin), provider: 'demo' });
    expect(counts.made).toBe(0);
  });

  it('never fails, and a message is sent after it as without it', async () => {
    const { rehearse } = rehearsing();
    await rehearse({ ...openAiRoute(server.origin), endpoint: 'no address' });
    const untrusted = createRehearsal(testWire(), () => Promise.reject(new Error('the store is locked')));
    await untrusted(secure(openAiRoute(server.origin)));
    expect((await collect(createSend(testWire()), ask(openAiRoute(server.origin)))).text).toBe('Hello from the test server.');
    expect(server.requests).toHaveLength(1);
  });
});
