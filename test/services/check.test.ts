import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckView } from '../../src-main/core/check/check-view.ts';
import { modelKey } from '../../src-main/core/models/key.ts';
import type { Provider } from '../../src-main/core/models/protocol.ts';
import type { CheckedPlace } from '../../src-main/services/check.ts';
import { messageEvents } from '../servers/anthropic-sse.ts';
import { contentEvents } from '../servers/gemini-sse.ts';
import type { ModelServer } from '../servers/model-server.ts';
import { startOpenAiServer } from '../servers/openai-server.ts';
import { apiError, htmlPage, json, rawEvents, streamed } from '../servers/reply.ts';
import { checking, told } from './checking.ts';
import { makeHome, USER } from './home.ts';

const KEY = 'sk-the-key-of-this-test-0123456789';

let server: ModelServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

async function given(provider: Provider = 'openai', { base = `${server.origin}/v1`, env = `MY_KEY=${KEY}\n`, entry = {} } = {}): Promise<CheckedPlace> {
  const { place } = await makeHome({ [USER]: { modelProviders: { [provider]: [{ id: 'm', envKey: 'MY_KEY', baseUrl: base, ...entry }] } }, 'home/.qwen/.env': env });
  return { place, modelKey: modelKey(provider, 'm', base) };
}

const last = (views: readonly CheckView[]): CheckView => views.at(-1) ?? { stages: [], finished: false };

describe('a check that goes well', () => {
  it('passes step by step, with what was found', async () => {
    const views = await checking().run(await given());
    expect(views.map(told)).toEqual([
      'reach running, key waiting, model waiting, first-token waiting',
      'reach passed, key passed, model passed, first-token running',
      'reach passed, key passed, model passed, first-token passed',
    ]);
    const host = new URL(server.origin).host;
    expect(last(views).stages.map(({ note }) => note?.replace(/after .*/, 'after a while'))).toEqual([
      `${host} answers.`,
      'MY_KEY in ~/.qwen/.env, line 1 is accepted.',
      'm is offered.',
      'The answer began after a while',
    ]);
    expect(last(views)).toMatchObject({ finished: true });
  });

  it('sends one short message with few tokens, and hangs up with the first word', async () => {
    server.script(streamed({ text: ['OK'] }, { stall: { at: 400 } }));
    await checking().run(await given());
    await server.requests[0]?.closed;
    expect(server.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([['/v1/chat/completions', `Bearer ${KEY}`]]);
    expect(server.requests[0]?.body).toMatchObject({ model: 'm', messages: [{ role: 'user', content: 'Say OK.' }], max_tokens: 16, stream: true });
  });

  it.each([
    ['anthropic', messageEvents({ text: ['OK'] })],
    ['gemini', contentEvents({ text: ['OK'] })],
  ] as const)('speaks %s', async (provider, events) => {
    server.script(rawEvents(events));
    expect(told(last(await checking().run(await given(provider, { base: server.origin }))))).toBe('reach passed, key passed, model passed, first-token passed');
  });

  it('is content with an answer without a word', async () => {
    server.script(streamed({ finish: 'length' }));
    expect(told(last(await checking().run(await given())))).toBe('reach passed, key passed, model passed, first-token passed');
  });

  it('waits for the first word through another try, and does not take the pause for it', async () => {
    server.script(apiError(503, 'busy', { headers: { 'retry-after': '0' } }), streamed({ text: ['OK'] }));
    const views = await checking().run(await given());
    expect(told(last(views))).toBe('reach passed, key passed, model passed, first-token passed');
    expect(server.requests).toHaveLength(2);
  });

  it('checks drafts as if they were written', async () => {
    const { place } = await given();
    const base = `${server.origin}/v1`;
    const overlay = new Map([
      [`${place.home}/.qwen/settings.json`, JSON.stringify({ modelProviders: { openai: [{ id: 'drafted', envKey: 'NEW_KEY', baseUrl: base }] } })],
      [`${place.home}/.qwen/.env`, 'NEW_KEY=drafted-key\n'],
    ]);
    await checking().run({ place: { ...place, overlay }, modelKey: modelKey('openai', 'drafted', base) });
    expect(server.requests[0]).toMatchObject({ headers: { authorization: 'Bearer drafted-key' }, body: { model: 'drafted' } });
  });
});

describe('a check that fails', () => {
  it.each([
    ['a wrong key', apiError(401, 'bad key'), 'reach passed, key failed, model waiting, first-token waiting', 'provider/bad-key'],
    ['a key without the right', apiError(403, 'no access'), 'reach passed, key failed, model waiting, first-token waiting', 'provider/forbidden'],
    ['an unknown model', apiError(404, 'The model m does not exist'), 'reach passed, key passed, model failed, first-token waiting', 'provider/not-found'],
    ['an unknown path', json(404, { detail: 'Not Found' }), 'reach failed, key waiting, model waiting, first-token waiting', 'provider/not-found'],
    ['a refused setting', apiError(400, 'temperature must be 1'), 'reach passed, key passed, model failed, first-token waiting', 'provider/rejected'],
    ['a web page', htmlPage(200, 'Welcome'), 'reach failed, key waiting, model waiting, first-token waiting', 'provider/not-an-api'],
    ['a document that is no answer', json(200, { hello: 'world' }), 'reach failed, key waiting, model waiting, first-token waiting', 'provider/not-an-api'],
    ['an answer that is cut off', streamed({ text: [] }, { cutAt: 40 }), 'reach passed, key passed, model passed, first-token failed', 'net/cut'],
    ['a server that hangs up', { refuse: true }, 'reach failed, key waiting, model waiting, first-token waiting', 'net/cut'],
  ] as const)('names the step: %s', async (_what, reply, steps, code) => {
    server.script(reply);
    const view = last(await checking().run(await given('openai', { entry: { generationConfig: { retryInitialDelayMs: 1 } } })));
    expect([told(view), view.error?.code]).toEqual([steps, code]);
    expect(JSON.stringify(view)).not.toContain(KEY);
  });

  it('says at once that nothing listens', async () => {
    const { place, modelKey: key } = await given();
    await server.close();
    const view = last(await checking().run({ place, modelKey: key }));
    expect([told(view), view.error?.code]).toEqual(['reach failed, key waiting, model waiting, first-token waiting', 'net/refused']);
    server = await startOpenAiServer();
  });

  it('says that the key is missing, and sends nothing', async () => {
    const view = last(await checking().run(await given('openai', { env: '' })));
    expect([told(view), view.error?.code]).toEqual(['reach waiting, key failed, model waiting, first-token waiting', 'model/key-missing']);
    expect(server.requests).toEqual([]);
  });

  it('says that a server is silent for too long', async () => {
    server.script({ headersDelayMs: 60_000 });
    const view = last(await checking().run(await given('openai', { entry: { generationConfig: { timeout: 50 } } })));
    expect([told(view), view.error?.code]).toEqual(['reach failed, key waiting, model waiting, first-token waiting', 'net/timeout']);
  });
});

describe('a server that is busy', () => {
  it('has shown that the key works, and is not asked again', async () => {
    server.script(apiError(429, 'slow down', { headers: { 'retry-after': '20' } }));
    const view = last(await checking().run(await given()));
    expect(told(view)).toBe('reach passed, key passed, model waiting, first-token waiting');
    expect(view).toMatchObject({ finished: true });
    expect(view.error).toBeUndefined();
    expect(server.requests).toHaveLength(1);
  });

  it('has shown that the key works, also when its quota is used up', async () => {
    server.script(apiError(429, 'You exceeded your current quota', { code: 'insufficient_quota' }));
    const view = last(await checking().run(await given()));
    expect(told(view)).toBe('reach passed, key passed, model waiting, first-token waiting');
    expect(view.stages[1]?.note).toContain('quota');
  });
});

describe('a check that is not wanted any more', () => {
  it('ends, and the request with it', async () => {
    server.script({ headersDelayMs: 60_000 });
    const { checks, until } = checking();
    const checkId = checks.start(1, await given());
    await until(checkId, () => true);
    while (server.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    checks.stop(checkId);
    expect(told(await until(checkId, ({ finished }) => finished))).toBe('reach waiting, key waiting, model waiting, first-token waiting');
    await server.requests[0]?.closed;
    checks.stop(checkId);
    checks.stop('unknown');
  });

  it('is not told to a window that closed', async () => {
    server.script({ headersDelayMs: 60_000 });
    const { checks, until, shown } = checking();
    const checkId = checks.start(7, await given());
    await until(checkId, () => true);
    while (server.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const before = shown.length;
    checks.forget(7);
    await server.requests[0]?.closed;
    expect(shown.length).toBe(before);
  });
});
