import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modelListUrl } from '../../src-main/core/models/model-list.ts';
import { listModels } from '../../src-main/llm/list-models.ts';
import { openWire } from '../../src-main/llm/wire.ts';
import type { ModelServer } from '../servers/model-server.ts';
import { startOpenAiServer } from '../servers/openai-server.ts';
import { apiError, htmlPage, json } from '../servers/reply.ts';
import { anthropicRoute, geminiRoute, openAiRoute } from './route.ts';

const wire = openWire({ version: '0', platform: 'test', arch: 'test', home: '/nobody' });

let server: ModelServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

describe('the list of a server', () => {
  it('is asked for with the key of the route', async () => {
    const route = { ...openAiRoute(server.origin), baseUrl: { value: `${server.origin}/other`, source: { layer: 'default', name: 'x' } as const, hides: [] } };
    server.script(json(200, { data: [{ id: 'b' }, { id: 'a', name: 'A' }, { id: 'b' }, { nothing: 1 }, 'x'] }));
    expect(await listModels(route, wire)).toEqual({ ok: true, value: [{ id: 'b' }, { id: 'a', name: 'A' }] });
    expect(server.requests.map(({ method, path, headers }) => [method, path, headers.authorization])).toEqual([['GET', '/other/models', `Bearer ${route.key?.value.reveal()}`]]);
  });

  it('is read as Anthropic writes it', async () => {
    server.script(json(200, { data: [{ type: 'model', id: 'claude-x', display_name: 'Claude X' }] }));
    const route = { ...anthropicRoute(server.origin), baseUrl: { value: server.origin, source: { layer: 'default', name: 'x' } as const, hides: [] } };
    expect(await listModels(route, wire)).toEqual({ ok: true, value: [{ id: 'claude-x', name: 'Claude X' }] });
    expect(server.requests[0]).toMatchObject({ path: '/v1/models?limit=1000', headers: { 'x-api-key': route.key?.value.reveal(), 'anthropic-version': '2023-06-01' } });
  });

  it('is read as Google writes it, without what cannot chat', async () => {
    const models = [
      { name: 'models/gemini-x', displayName: 'Gemini X', supportedGenerationMethods: ['generateContent'] },
      { name: 'models/embedding', supportedGenerationMethods: ['embedContent'] },
    ];
    server.script(json(200, { models }));
    const route = { ...geminiRoute(server.origin), baseUrl: { value: server.origin, source: { layer: 'default', name: 'x' } as const, hides: [] } };
    expect(await listModels(route, wire)).toEqual({ ok: true, value: [{ id: 'gemini-x', name: 'Gemini X' }] });
    expect(server.requests[0]?.path).toBe('/v1beta/models?pageSize=1000');
  });

  it.each([
    ['a wrong key', apiError(401, 'no'), 'provider/bad-key'],
    ['no list', json(404, {}), 'provider/not-found'],
    ['a web page', htmlPage(200, 'Hello'), 'provider/not-an-api'],
    ['something else', json(200, { hello: 1 }), 'provider/not-an-api'],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }, 'provider/not-an-api'],
    ['a cut', { ...json(200, { data: [] }), cutAt: 3 }, 'net/cut'],
  ])('that is none is told as what it is: %s', async (_what, reply, code) => {
    const route = { ...openAiRoute(server.origin), baseUrl: { value: `${server.origin}/x`, source: { layer: 'default', name: 'x' } as const, hides: [] } };
    server.script(reply);
    const result = await listModels(route, wire);
    expect(result.ok ? 'ok' : result.error.code).toBe(code);
  });

  it('is nowhere for Vertex AI', async () => {
    expect(modelListUrl({ ...geminiRoute(server.origin), provider: 'vertex-ai' })).toBeUndefined();
  });
});
