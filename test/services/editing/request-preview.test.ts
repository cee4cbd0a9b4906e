import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSend } from '../../../src-main/llm/send.ts';
import { openWire } from '../../../src-main/llm/wire.ts';
import { loadWorkspace } from '../../../src-main/services/workspace.ts';
import { startOpenAiServer, type OpenAiServer } from '../../servers/openai-server.ts';
import { answerOf, SPOKEN } from '../random-layers.ts';
import { at, fields, makeEditor, USER_FILE } from './editor.ts';

const USER = 'home/.qwen/settings.json';
const KEY = 'sk-live-0123456789abcdef';

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(() => server.close());

/** Headers that the HTTP client of the moment adds below everything else. */
const BELOW = /^(?:host|connection|content-length|accept-encoding|accept-language|sec-fetch-mode|transfer-encoding)$/;

const tuning = fc.record(
  {
    samplingParams: fc.record({ temperature: fc.double({ min: 0, max: 2, noNaN: true }), top_k: fc.nat(100), own: fc.string() }, { requiredKeys: [] }),
    customHeaders: fc.record({ 'X-Plain': fc.stringMatching(/^[ -~]{0,20}$/).map((text) => text.trim()), 'X-Place': fc.constant('in $REGION') }, { requiredKeys: [] }),
    extra_body: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxKeys: 3, noNullPrototype: true }),
    reasoning: fc.constantFrom(false, { effort: 'low' }, { effort: 'high' }),
    enableCacheControl: fc.boolean(),
    maxRetries: fc.constant(0),
  },
  { requiredKeys: ['maxRetries'] },
);

describe.each(SPOKEN)('the preview of a request to $protocol', (spoken) => {
  const editorFor = (generationConfig: unknown, id = 'm') =>
    makeEditor({ [USER]: { modelProviders: { [spoken.protocol]: [{ id, envKey: 'OWN_API_KEY', baseUrl: `${server.origin}/v1?api-version=1`, generationConfig }] } } }, { environment: { OWN_API_KEY: KEY, REGION: 'eu-west' } });

  it('is what the server then receives, but for the key', async () => {
    server.script(answerOf(spoken));
    await fc.assert(
      fc.asyncProperty(tuning, fc.string({ minLength: 1 }), fc.constantFrom('m', 'org/m:free', 'gpt-5'), async (generation, text, id) => {
        const { editing, place } = await editorFor(generation, id);
        const workspace = await loadWorkspace(place);
        const model = workspace.models[0];
        const shown = await editing.request(place, { key: model?.key ?? '' }, text);
        expect(JSON.stringify(shown)).not.toContain(KEY);

        server.requests.length = 0;
        const route = workspace.route(model?.key);
        if (!route.ok) throw new Error(route.error.message);
        const send = createSend(openWire({ version: '0', platform: 'linux', arch: 'x64', home: '/nobody' }));
        for await (const event of send({ route: route.value, turns: [{ role: 'user', text }] }, AbortSignal.timeout(20_000))) void event;
        const [seen] = server.requests;
        expect(shown.method).toBe(seen?.method);
        expect(shown.url).toBe(server.origin + (seen?.path ?? ''));
        expect(JSON.parse(shown.body)).toEqual(seen?.body);
        const received = Object.entries(seen?.headers ?? {}).filter(([name]) => !BELOW.test(name)).map(([name, value]) => [name, String(value).replace(KEY, '••••')]);
        expect(Object.fromEntries(shown.headers.map(({ name, value }) => [name.toLowerCase(), value]))).toEqual(Object.fromEntries(received));
      }),
      { numRuns: 15 },
    );
  });

  it('is a command line that names the variable of the key', async () => {
    const { editing, place } = await editorFor({ customHeaders: { 'X-Quoted': "it's", 'X-Place': 'in ${REGION}', 'X-Auth': 'plain-secret' } });
    const { curl, headers } = await editing.request(place, { key: (await loadWorkspace(place)).models[0]?.key ?? '' });
    expect(curl).toContain('"$OWN_API_KEY"');
    expect(curl).toContain(`'X-Quoted: it'\\''s'`);
    expect(curl).toContain(`'X-Place: in '"$REGION"''`);
    expect(headers).toContainEqual({ name: 'X-Place', value: 'in eu-west' });
    expect(headers).toContainEqual({ name: 'X-Auth', value: '••••' });
    expect(curl).not.toMatch(/plain-secret|sk-live/);
  });
});

describe('the preview of a draft', () => {
  it('shows what would be sent, before anything is written and without a key', async () => {
    const { editing, open, place, text } = await makeEditor({ [USER]: { modelProviders: { openai: [{ id: 'a', baseUrl: 'https://h.example/v1' }] } } });
    const before = await text(USER);
    const shown = await editing.request(place, { draft: fields(await open(0), { 'generationConfig.samplingParams.temperature': 0.5 }) });
    expect(shown.url).toBe('https://h.example/v1/chat/completions');
    expect(JSON.parse(shown.body)).toMatchObject({ model: 'a', temperature: 0.5 });
    expect(shown.curl).toContain('"$OPENAI_API_KEY"');
    expect(await text(USER)).toBe(before);
  });

  it('hides secrets that stand in the entry', async () => {
    const { editing, open, place } = await makeEditor({ [USER]: { modelProviders: { openai: [{ id: 'a', baseUrl: `https://h.example/v1?key=${KEY}`, generationConfig: { extra_body: { api_key: 'abc' }, customHeaders: { Authorization: `Bearer ${KEY}` } } }] } } });
    const shown = await editing.request(place, { draft: fields(await open(0), { name: 'A' }) });
    expect(JSON.stringify(shown)).not.toMatch(/sk-live|"abc"/);
    expect(shown.url).toBe('https://h.example/v1/chat/completions?key=••••');
  });

  it('of a model that sends nothing fails with a sentence', async () => {
    const { editing, place } = await makeEditor({});
    await expect(editing.request(place, { key: 'demo' })).rejects.toMatchObject({ error: { code: 'model/unsupported-protocol' } });
  });
});

describe('the server’s own list', () => {
  it('is fetched for a draft without an id, from a server on this computer without a key', async () => {
    const { editing, place } = await makeEditor({});
    const listed = await editing.serverModels(place, { kind: 'add', to: at(0, 'openai', USER_FILE), entries: [{ id: '', baseUrl: `${server.origin}/v1` }] });
    expect(listed.length).toBeGreaterThan(0);
  });

  it('needs a key for a server elsewhere', async () => {
    const { editing, place } = await makeEditor({});
    const listed = editing.serverModels(place, { kind: 'add', to: at(0), entries: [{ id: '', baseUrl: 'https://api.example.com/v1' }] });
    await expect(listed).rejects.toMatchObject({ error: { code: 'model/key-missing' } });
  });
});
