import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apiError, rawEvents, streamed } from '../../servers/reply.ts';
import { chatEvents, sseEvent } from '../../servers/sse.ts';
import { explainWorkspace } from '../../../src-main/services/explain.ts';
import { writeDefaultModel } from '../../../src-main/services/select-model.ts';
import { writerIn } from '../writing.ts';
import { sending } from './sending.ts';

const HOUR = 3_600_000;
const CREDENTIALS = 'home/.qwen/oauth_creds.json';
const tokenOf = (authorization: unknown): string => String(authorization).replace('Bearer ', '');

describe('a model of Qwen OAuth', () => {
  it('answers at the server that the sign-in names, with the headers of DashScope', async () => {
    const { say, server, service } = await sending({ expiresIn: HOUR });
    expect(await say()).toMatchObject({ text: 'Hello from the test server.' });
    const [request] = server.requests;
    expect(request).toMatchObject({ path: '/v1/chat/completions', body: { model: 'coder-model', vl_high_resolution_images: true } });
    expect(request?.headers).toMatchObject({ 'x-dashscope-authtype': 'qwen-oauth', 'x-dashscope-cachecontrol': 'enable' });
    expect(service.isAccepted(tokenOf(request?.headers.authorization))).toBe(true);
  });

  it('says where each value comes from, and no secret', async () => {
    const { load, root } = await sending({ expiresIn: HOUR });
    const explained = explainWorkspace(await load());
    const of = (field: string) => explained.values.find((value) => value.field === field);
    expect(of('key')?.source).toMatchObject({ layer: 'account', name: 'access_token', file: '~/.qwen/oauth_creds.json' });
    expect(of('baseUrl')?.source).toMatchObject({ layer: 'account', name: 'resource_url' });
    const { access_token: access } = JSON.parse(await readFile(join(root, CREDENTIALS), 'utf8')) as Record<string, string>;
    expect(JSON.stringify(explained)).not.toContain(access);
  });

  it('is listed with what the service announced, and without one is not', async () => {
    const { load } = await sending({ settings: {}, expiresIn: HOUR });
    expect((await load()).models).toMatchObject([{ provider: 'qwen-oauth', id: 'coder-model', description: expect.stringContaining('2026-04-15') }, { id: 'demo' }]);
    const without = await sending({ settings: {} });
    expect((await without.load()).models).toMatchObject([{ id: 'demo' }]);
  });

  it('is chosen without any settings, but never before a model that somebody set up', async () => {
    const alone = await sending({ settings: {}, expiresIn: HOUR });
    expect((await alone.say()).text).toBe('Hello from the test server.');
    const entry = { id: 'mine', envKey: 'MY_KEY', baseUrl: 'http://127.0.0.1:9/v1' };
    const beside = await sending({ settings: { modelProviders: { openai: [entry] } }, expiresIn: HOUR, place: { environment: { MY_KEY: 'k' } } });
    expect((await beside.load()).selection).toMatchObject({ key: expect.stringContaining('openai:mine') });
  });

  it('becomes the default as the CLI writes it', async () => {
    const { load, place, root, say } = await sending({ settings: {}, expiresIn: HOUR });
    const [model] = (await load()).models;
    expect(await writeDefaultModel(place, model?.key ?? '', writerIn(join(root, 'data')))).toMatchObject({ ok: true });
    const settings = JSON.parse(await readFile(join(root, 'home/.qwen/settings.json'), 'utf8')) as unknown;
    expect(settings).toEqual({ security: { auth: { selectedType: 'qwen-oauth' } }, model: { name: 'coder-model' } });
    expect((await say()).text).not.toBe('');
  });

  it('goes nowhere else, whatever flags and project files say', async () => {
    const files = { 'proj/.env': 'QWEN_OAUTH_BASE_URL=http://127.0.0.1:9\nOPENAI_BASE_URL=http://127.0.0.1:9\n' };
    const { say, server } = await sending({ expiresIn: -1, files, place: { flags: { openaiBaseUrl: 'http://127.0.0.1:9/v1' } } });
    expect((await say()).text).toBe('Hello from the test server.');
    expect(server.requests).toHaveLength(1);
  });

  it('follows the service to another server after a renewal', async () => {
    const { say, service, server, write } = await sending({ expiresIn: -1 });
    const old = service.credentials(Date.now() - 1);
    await write(CREDENTIALS, { ...old, resource_url: 'http://127.0.0.1:9' });
    expect((await say()).text).toBe('Hello from the test server.');
    expect(server.requests).toHaveLength(1);
  });

  it('that a flag names otherwise is an error; one that settings name otherwise is passed over and said', async () => {
    const flag = await sending({ expiresIn: HOUR, place: { flags: { model: 'other' } } });
    expect((await flag.say()).error).toMatchObject({ code: 'model/unknown', message: expect.stringContaining('other') });
    const stale = await sending({ expiresIn: HOUR, settings: { security: { auth: { selectedType: 'qwen-oauth' } }, model: { name: 'old-model' } } });
    expect((await stale.say()).text).not.toBe('');
    expect((await stale.load()).findings).toMatchObject([{ code: 'model/name-not-listed' }]);
  });
});

describe('a token that the API refuses', () => {
  const refused = apiError(401, 'invalid access token');

  it.each([401, 403])('with %d is renewed once and the request sent once more', async (status) => {
    const { say, server, service } = await sending({ expiresIn: HOUR });
    server.script(apiError(status, 'invalid access token'), streamed({ text: ['Here you are.'] }));
    expect((await say()).text).toBe('Here you are.');
    const [first, second] = server.requests.map(({ headers }) => tokenOf(headers.authorization));
    expect(second).not.toBe(first);
    expect(service.requests).toHaveLength(1);
  });

  it('is renewed also when an earlier try had to pause', async () => {
    const { say, server, service } = await sending({ expiresIn: HOUR });
    server.script(apiError(503, 'busy', { headers: { 'retry-after': '0' } }), refused, streamed({ text: ['Here you are.'] }));
    expect((await say()).text).toBe('Here you are.');
    expect([server.requests.length, service.requests.length]).toEqual([3, 1]);
  });

  it('also after that asks for a new sign-in, and says why the service may refuse', async () => {
    const { say, server, service } = await sending({ expiresIn: HOUR });
    server.script(refused);
    expect((await say()).error).toMatchObject({ code: 'account/refused', action: 'sign-in', message: expect.stringContaining('2026-04-15') });
    expect([server.requests.length, service.requests.length]).toEqual([2, 1]);
  });

  it('and that the service does not renew asks for a new sign-in', async () => {
    const { say, server, service, root, accounts } = await sending({ expiresIn: HOUR });
    server.script(refused);
    service.scriptRefreshes({ status: 400, body: { error: 'invalid_grant' } });
    const before = await readFile(join(root, CREDENTIALS), 'utf8');
    expect((await say()).error).toMatchObject({ code: 'account/refused', action: 'sign-in' });
    expect(await readFile(join(root, CREDENTIALS), 'utf8')).toBe(before);
    expect(accounts.views()).toMatchObject([{ id: 'qwen', state: 'refused', error: { action: 'sign-in' } }]);
  });

  it('is not tried again after words have arrived', async () => {
    const { say, server, service } = await sending({ expiresIn: HOUR });
    const words = chatEvents({ text: ['half an answer'], finish: null, done: false });
    server.script(rawEvents([...words, sseEvent({ error: { message: 'invalid access token', code: 401 } })], { delayMs: 30 }));
    const { text, error } = await say();
    expect([text, error?.code]).toEqual(['half an answer', 'provider/bad-key']);
    expect([server.requests.length, service.requests.length]).toEqual([1, 0]);
  });

  it('of a key that is no sign-in stays an error of the key', async () => {
    const entry = { id: 'mine', envKey: 'MY_KEY', baseUrl: 'BASE' };
    const { say, server, service, write } = await sending({ expiresIn: HOUR, place: { environment: { MY_KEY: 'k' } } });
    await write('home/.qwen/settings.json', { modelProviders: { openai: [{ ...entry, baseUrl: `${server.origin}/v1` }] }, security: { auth: { selectedType: 'openai' } } });
    server.script(refused);
    expect((await say()).error).toMatchObject({ code: 'provider/bad-key' });
    expect([server.requests.length, service.requests.length]).toEqual([1, 0]);
  });
});

describe('nobody signed in', () => {
  it('is said with the way in, and nothing is sent', async () => {
    const { say, server } = await sending();
    expect((await say()).error).toMatchObject({ code: 'account/signed-out', action: 'sign-in' });
    expect(server.requests).toEqual([]);
  });

  it('is so after signing out, at once', async () => {
    const { say, accounts, service, load } = await sending({ expiresIn: HOUR });
    await load();
    await accounts.signOut({ id: 'qwen', serviceBase: service.origin });
    expect((await say()).error?.code).toBe('account/signed-out');
  });
});

describe('spent requests', () => {
  it.each([
    { code: 'insufficient_quota', message: 'You exceeded your current quota' },
    { code: 'Throttling', message: 'Free allocated quota exceeded.' },
  ])('that the service tells of ($code) are a card with what to do, without another try', async ({ code, message }) => {
    const { say, server } = await sending({ expiresIn: HOUR });
    server.script(apiError(429, message, { code }));
    expect((await say()).error).toMatchObject({ code: 'account/day-limit', action: 'choose-model', message: expect.stringContaining('Wait until tomorrow') });
    expect(server.requests).toHaveLength(1);
  });

  it('of this day, counted here, are said before anything is sent', async () => {
    const { say, server, write, accounts } = await sending({ expiresIn: HOUR });
    await write('data/qwen-quota.json', { day: new Date().toISOString().slice(0, 10), used: 1000, recent: [] });
    expect((await say()).error).toMatchObject({ code: 'account/day-limit', action: 'choose-model', message: expect.stringContaining('1,000') });
    expect([server.requests.length, accounts.quota()?.day.used]).toEqual([0, 1000]);
  });

  it('are counted request by request, over starts and tries', async () => {
    const { say, server, root, accounts } = await sending({ expiresIn: HOUR });
    await say();
    server.script(apiError(500, 'busy'), streamed({ text: ['ok'] }));
    await say();
    const file = join(root, 'data', 'qwen-quota.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ used: 3 });
    expect(accounts.quota()).toMatchObject({ minute: { used: 3, limit: 60 }, day: { used: 3, limit: 1000 }, waiting: 0 });
    await writeFile(file, 'damaged {');
    expect((await say()).text).toBe('ok');
    await rm(file);
    expect((await say()).text).toBe('ok');
  });

  it('of this minute make the next request wait, visibly, and Stop ends that', async () => {
    const { say, server, write, accounts } = await sending({ expiresIn: HOUR });
    const now = Date.now();
    await write('data/qwen-quota.json', { day: '', used: 0, recent: Array.from({ length: 60 }, () => now) });
    const stop = new AbortController();
    const waits: unknown[] = [];
    const outcome = await say('hi', {
      signal: stop.signal,
      onEvent: (event) => {
        waits.push(event);
        setImmediate(() => {
          waits.push(accounts.quota()?.waiting);
          stop.abort();
        });
      },
    });
    expect(waits).toEqual([{ type: 'waiting', waiting: { reason: 'minute-limit', until: now + 60_000 } }, 1]);
    expect([outcome.text, outcome.error, server.requests.length, accounts.quota()?.waiting]).toEqual(['', undefined, 0, 0]);
  });

  it('of a minute that ends let the request go', async () => {
    const { say, write } = await sending({ expiresIn: HOUR });
    const almost = Date.now() - 58_500;
    await write('data/qwen-quota.json', { day: '', used: 0, recent: Array.from({ length: 60 }, () => almost) });
    const { text, events } = await say();
    expect(text).toBe('Hello from the test server.');
    expect(events.findLast(({ type }) => type === 'waiting')).toEqual({ type: 'waiting', waiting: null });
  });
});
