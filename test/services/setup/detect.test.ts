import { createServer as createHttp, request } from 'node:http';
import { createServer } from 'node:net';
import { onTestFinished, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Detection } from '../../../src-main/core/setup/setup-view.ts';
import type { Place } from '../../../src-main/services/place.ts';
import type { ModelServer } from '../../servers/model-server.ts';
import { startOpenAiServer } from '../../servers/openai-server.ts';
import { htmlPage, json } from '../../servers/reply.ts';
import { KEYS, PROJECT, TWO_MODELS, USER } from '../home.ts';
import { startModelServer } from '../../servers/model-server.ts';
import { DEEPSEEK, settingUp } from './setting-up.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

const portOf = ({ origin }: ModelServer): string => new URL(origin).port;

async function detected(files: Record<string, unknown> = {}, { ports = '', ...place }: Partial<Place> & { ports?: string } = {}): Promise<Detection> {
  const { setup, place: where } = await settingUp(files, { ...place, environment: { SWITCHYARD_LOCAL_PORTS: ports, ...place.environment } });
  return setup.detect(where);
}

describe('looking before asking', () => {
  it('finds nothing in an empty home', async () => {
    expect(await detected()).toMatchObject({ ready: [], qwen: null, servers: [] });
  });

  it('counts the models that can be used, file by file', async () => {
    const gemini = { modelProviders: { gemini: [{ id: 'g', envKey: 'KEY_ONE' }] } };
    const { ready } = await detected({ [USER]: TWO_MODELS, [PROJECT]: gemini }, { environment: { KEY_ONE: KEYS.KEY_ONE } });
    expect(ready.map(({ file, models }) => [file, models.map(({ name }) => name)])).toEqual([
      ['~/.qwen/settings.json', ['P One']],
      [expect.stringMatching(/proj\/\.qwen\/settings\.json$/), ['g']],
    ]);
  });

  it('finds models that only variables name', async () => {
    const environment = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://h/v1', OPENAI_MODEL: 'm' };
    expect((await detected({}, { environment })).ready).toMatchObject([{ file: null, models: [{ name: 'm' }] }]);
  });

  it('finds cached credentials, and says when they have run out', async () => {
    const credentials = { access_token: 'a', refresh_token: 'r', token_type: 'Bearer', resource_url: 'h', expiry_date: Date.now() + 60_000 };
    expect((await detected({ 'home/.qwen/oauth_creds.json': credentials })).qwen).toEqual({ file: '~/.qwen/oauth_creds.json', expired: false });
    expect((await detected({ 'home/.qwen/oauth_creds.json': { ...credentials, expiry_date: 1 } })).qwen).toMatchObject({ expired: true });
    expect((await detected({ 'home/.qwen/oauth_creds.json': '{"access_token":' })).qwen).toBeNull();
  });

  it('names a settings file that cannot be written to, with the place of the mistake', async () => {
    expect((await detected({ [USER]: '{ "a": ' })).blocked?.message).toContain('~/.qwen/settings.json, line 1');
  });
});

describe('servers of this computer', () => {
  it('are found with their models, and whether these are listed already', async () => {
    const found = { preset: 'ollama', name: 'Ollama', baseUrl: `${server.origin}/v1`, models: [{ id: 'm' }] };
    const ports = `ollama=${portOf(server)}`;
    expect((await detected({}, { ports })).servers).toEqual([{ ...found, listed: false }]);
    const listed = { modelProviders: { openai: [{ id: 'm', baseUrl: `http://localhost:${portOf(server)}/v1` }] } };
    expect((await detected({ [USER]: listed }, { ports })).servers).toEqual([{ ...found, listed: true }]);
  });

  it.each([
    ['a web page', htmlPage(200, 'Hello')],
    ['something else', json(200, { hello: 1 })],
    ['a refusal', json(401, {})],
    ['a redirect', { status: 302, headers: { location: '/elsewhere' } }],
    ['an answer that never ends', { ...json(200, { data: [] }), stall: { at: 2 } }],
    ['nothing', { refuse: true }],
  ])('are not taken for one: %s', async (_what, reply) => {
    const other = await startModelServer(reply);
    onTestFinished(() => other.close());
    // Below /v1/models the scriptable server lists models whatever its script says: another path is needed.
    const proxy = await forwarding(other);
    expect((await detected({}, { ports: `vllm=${proxy}` })).servers).toEqual([]);
  });

  it('that do not answer are not waited for', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect((await detected({}, { ports: `ollama=${port},lm-studio=${portOf(server)}` })).servers.map(({ preset }) => preset)).toEqual(['lm-studio']);
  });
});

describe('places for keys', () => {
  const places = ({ keyPlaces }: Detection): string[] => keyPlaces.map(({ custody, name, warning }) => `${custody} ${name}${warning === undefined ? '' : ' !'}`);

  it('begin with the person’s own .env file', async () => {
    expect(places(await detected())).toEqual(['env-file ~/.qwen/.env', 'vault Encrypted vault', 'settings ~/.qwen/settings.json !']);
  });

  it('end with it where another file hides it', async () => {
    expect(places(await detected({ 'proj/.env': '' }))).toEqual(['vault Encrypted vault', 'settings ~/.qwen/settings.json !', 'env-file ~/.qwen/.env !']);
  });

  it('leave out a vault that cannot protect', async () => {
    const { setup, place } = await settingUp({}, { environment: { SWITCHYARD_LOCAL_PORTS: '' } });
    place.vault.view = () => ({ state: 'not-protected', names: [] });
    expect((await setup.detect(place)).keyPlaces[1]).toMatchObject({ custody: 'vault', usable: false, warning: expect.stringContaining('no keyring') });
  });
});

describe('the models of a draft’s server', () => {
  it('are asked for with the typed key, before anything is written', async () => {
    const { setup, place, read } = await settingUp();
    expect(await setup.models(place, { ...DEEPSEEK, baseUrl: `${server.origin}/v1`, models: [] })).toEqual([{ id: 'm' }]);
    expect([await read(USER), await read('home/.qwen/.env')]).toEqual([null, null]);
  });
});

/** A port that answers `/v1/models` with what the scripted server says to anything else. */
async function forwarding(target: ModelServer): Promise<string> {
  const front = createHttp((asked, answer) => {
    const forwarded = request(`${target.origin}/anything`, { method: asked.method }, (reply) => {
      answer.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(answer);
    });
    forwarded.on('error', () => answer.destroy());
    answer.on('close', () => forwarded.destroy());
    forwarded.end();
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    front.close();
    front.closeAllConnections();
  });
  const address = front.address();
  return String(typeof address === 'object' && address ? address.port : 0);
}
