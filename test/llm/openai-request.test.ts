import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatRequest } from '../../src-main/core/chat/events.ts';
import { createOpenAiStream } from '../../src-main/llm/openai.ts';
import { startOpenAiServer } from '../servers/openai-server.ts';
import type { SeenRequest } from '../servers/model-server.ts';
import type { OpenAiServer } from '../servers/openai-server.ts';
import { ask, collect, testWire } from './collect.ts';
import { KEY, openAiRoute } from './route.ts';

let server: OpenAiServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

async function sent(request: ChatRequest): Promise<SeenRequest> {
  const outcome = await collect(createOpenAiStream(testWire()), request);
  expect(outcome.finish).toBe('stop');
  const [seen] = server.requests;
  if (seen === undefined) throw new Error('nothing was sent');
  return seen;
}

describe('what goes on the wire', () => {
  it('is one POST to the endpoint with the conversation', async () => {
    const turns: ChatRequest['turns'] = [
      { role: 'system', text: 'Be brief.' },
      { role: 'user', text: 'hi' },
      { role: 'assistant', text: 'Hello.' },
      { role: 'user', text: 'ok?' },
    ];
    const { method, path, body } = await sent({ route: openAiRoute(server.origin), turns });
    expect({ method, path }).toEqual({ method: 'POST', path: '/v1/chat/completions' });
    expect(body).toEqual({
      model: 'm',
      messages: turns.map(({ role, text }) => ({ role, content: text })),
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: 32_000,
    });
  });

  it('has these headers and none of the SDK’s', async () => {
    const { headers } = await sent(ask(openAiRoute(server.origin, { ambientHeaders: { 'OpenAI-Organization': 'org-1', 'OpenAI-Project': 'prj-1' } })));
    expect(headers).toMatchObject({
      authorization: `Bearer ${KEY}`,
      'content-type': 'application/json',
      'user-agent': 'Switchyard/0.0.0 (test; test)',
      'openai-organization': 'org-1',
      'openai-project': 'prj-1',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('x-'))).toEqual([]);
  });

  it('keeps the query of the base URL after the path (R7)', async () => {
    const route = { ...openAiRoute(server.origin), endpoint: `${server.origin}/v1/chat/completions?api-version=2024-10-21&a=1&a=2` };
    expect((await sent(ask(route))).path).toBe('/v1/chat/completions?api-version=2024-10-21&a=1&a=2');
  });

  it('does not listen to variables of the environment', async () => {
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:1/elsewhere');
    vi.stubEnv('OPENAI_API_KEY', 'sk-from-the-environment');
    vi.stubEnv('OPENAI_ADMIN_KEY', 'sk-admin');
    vi.stubEnv('OPENAI_ORG_ID', 'org-env');
    vi.stubEnv('OPENAI_PROJECT_ID', 'prj-env');
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'X-From-Env: yes\nAuthorization: Bearer env');
    vi.stubEnv('OPENAI_LOG', 'debug');
    const { path, headers } = await sent(ask(openAiRoute(server.origin)));
    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:x-from-env|openai-)/u)]));
  });

  it('may be changed by customHeaders and extra_body (G01, G06, G07)', async () => {
    const generation = { customHeaders: { authorization: 'Bearer mine', 'X-One': '1' }, extra_body: { model: 'overridden', nested: { a: 1 } } };
    const { headers, body } = await sent(ask(openAiRoute(server.origin, { generation })));
    expect(headers).toMatchObject({ authorization: 'Bearer mine', 'x-one': '1' });
    expect(body).toMatchObject({ model: 'overridden', nested: { a: 1 } });
  });
});

describe('nothing goes on the wire', () => {
  it.each([
    ['with a line break (X02)', 'k-a\nk-b-secret'],
    ['with a character beyond Latin-1 (X01)', 'clé-€-secret'],
    ['with a NUL', 'k\u0000-secret'],
  ])('for a key %s, and the error does not print it', async (_what, key) => {
    const { error } = await collect(createOpenAiStream(testWire()), ask(openAiRoute(server.origin, { key })));
    expect(error).toMatchObject({ code: 'model/key-invalid', action: 'check-key' });
    expect(error?.message).toContain('KEY_ONE in ~/.qwen/.env, line 3');
    expect(JSON.stringify(error)).not.toContain('secret');
    expect(server.requests).toHaveLength(0);
  });

  it('for a custom header that HTTP cannot carry', async () => {
    const { error } = await collect(createOpenAiStream(testWire()), ask(openAiRoute(server.origin, { generation: { customHeaders: { 'X Bad': 'hidden-value' } } })));
    expect(error).toMatchObject({ code: 'settings/malformed', action: 'open-settings' });
    expect(JSON.stringify(error)).not.toContain('hidden-value');
    expect(server.requests).toHaveLength(0);
  });

  it.each(['not a url', 'ftp://host/v1', 'http://user:hunter2@127.0.0.1/v1', ''])('for the base URL "%s" (X03)', async (base) => {
    const { error } = await collect(createOpenAiStream(testWire()), ask(openAiRoute(server.origin, { base })));
    expect(error).toMatchObject({ code: 'model/bad-base-url', action: 'check-base-url' });
    expect(JSON.stringify(error)).not.toContain('hunter2');
  });
});
