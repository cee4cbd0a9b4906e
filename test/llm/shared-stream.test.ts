import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startModelServer } from '../servers/model-server.ts';
import type { ModelServer } from '../servers/model-server.ts';
import { json, rawEvents } from '../servers/reply.ts';
import { ask, collect, testWire } from './collect.ts';
import { PROTOCOLS } from './protocols.ts';
import { KEY } from './route.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer(json(500, {}));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

describe.each(PROTOCOLS)('an answer in $name', ({ createStream, route, events, whole, keyIn, withheld }) => {
  const stream = createStream(testWire());
  const askOnce = (): ReturnType<typeof collect> => collect(stream, ask(route(server.origin)));

  it('comes in order: thoughts, text, usage, end', async () => {
    server.script(rawEvents(events({ reasoning: ['hm, ', 'so'], text: ['Hel', 'lo'] })));
    expect((await askOnce()).events).toEqual([
      { type: 'reasoning', text: 'hm, so' },
      { type: 'text', text: 'Hello' },
      { type: 'usage', inputTokens: 5, outputTokens: 1 },
      { type: 'finish', reason: 'stop' },
    ]);
  });

  it.each(['stop', 'length', 'filtered'] as const)('ends with the reason %s', async (finish) => {
    server.script(rawEvents(events({ text: ['x'], finish })));
    expect((await askOnce()).finish).toBe(finish === 'filtered' ? withheld : finish);
  });

  it('is whole when its bytes come one by one, through the middle of characters', async () => {
    server.script(rawEvents(events({ text: ['Grüße, ', '世界 ', '🚃!'] }), { chunkBytes: 1 }));
    expect(await askOnce()).toMatchObject({ text: 'Grüße, 世界 🚃!', finish: 'stop' });
  });

  it('may have CRLF line ends', async () => {
    server.script(rawEvents(events({ text: ['a', 'b'] }).map((event) => event.replaceAll('\n', '\r\n'))));
    expect(await askOnce()).toMatchObject({ text: 'ab', finish: 'stop' });
  });

  it('may come in one document', async () => {
    server.script(json(200, whole('all at once')));
    expect(await askOnce()).toMatchObject({ text: 'all at once', finish: 'stop' });
  });

  it('is asked for with the key in its header, and with nothing from the environment', async () => {
    const names = ['OPENAI', 'ANTHROPIC', 'GEMINI', 'GOOGLE'].flatMap((vendor) => [`${vendor}_API_KEY`, `${vendor}_AUTH_TOKEN`]);
    for (const name of names) vi.stubEnv(name, 'from-the-environment');
    const bases = ['OPENAI_BASE_URL', 'ANTHROPIC_BASE_URL', 'GOOGLE_GEMINI_BASE_URL', 'GOOGLE_VERTEX_BASE_URL', 'HTTP_PROXY', 'HTTPS_PROXY'];
    for (const name of bases) vi.stubEnv(name, 'http://127.0.0.1:1/elsewhere');
    for (const name of ['OPENAI_CUSTOM_HEADERS', 'ANTHROPIC_CUSTOM_HEADERS']) vi.stubEnv(name, 'x-from-env: from-the-environment');
    for (const name of ['GOOGLE_CLOUD_PROJECT', 'GOOGLE_CLOUD_LOCATION', 'OPENAI_ORG_ID']) vi.stubEnv(name, 'from-the-environment');
    vi.stubEnv('GOOGLE_GENAI_USE_VERTEXAI', 'true');
    vi.stubEnv('GOOGLE_GENAI_API_VERSION', 'v9');
    server.script(rawEvents(events({ text: ['x'] })));
    expect((await askOnce()).finish).toBe('stop');
    const [seen] = server.requests;
    expect([server.origin + String(seen?.path), keyIn(seen?.headers ?? {})]).toEqual([route(server.origin).endpoint, KEY]);
    expect(JSON.stringify(seen)).not.toContain('from-the-environment');
    expect(Object.keys(seen?.headers ?? {}).filter((name) => name.startsWith('x-stainless'))).toEqual([]);
  });
});
