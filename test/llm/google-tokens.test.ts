import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GoogleCredential, Route } from '../../src-main/core/models/route.ts';
import { createGeminiStream } from '../../src-main/llm/gemini.ts';
import type { Wire } from '../../src-main/llm/wire.ts';
import { contentEvents } from '../servers/gemini-sse.ts';
import { startModelServer } from '../servers/model-server.ts';
import type { ModelServer } from '../servers/model-server.ts';
import { json, rawEvents } from '../servers/reply.ts';
import { ask, collect, testWire } from './collect.ts';
import { geminiRoute } from './route.ts';

const TOKEN = 'ya29.token-of-the-test-7f3a';
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const SERVICE_ACCOUNT = {
  type: 'service_account',
  client_email: 'robot@p1.iam.gserviceaccount.com',
  private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  private_key_id: 'k1',
};
const PERSON = { type: 'authorized_user', client_id: 'id', client_secret: 'client-secret-51b', refresh_token: 'refresh-77aa', quota_project_id: 'billing' };

let home: string;
let google: ModelServer;
let models: ModelServer;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'switchyard-google-'));
  google = await startModelServer(json(200, { access_token: TOKEN, expires_in: 3600, token_type: 'Bearer' }));
  models = await startModelServer(rawEvents(contentEvents({ text: ['from Vertex'] })));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all([google.close(), models.close(), rm(home, { recursive: true })]);
});

/** Google's address for tokens cannot be changed, so the wire leads it to a server here. */
const wire = (): Wire => {
  const inner = testWire({ home });
  return { ...inner, fetch: (url, init, proxy) => inner.fetch(url.replace('https://oauth2.googleapis.com', google.origin), init, proxy) };
};

async function credentials(content: unknown, path = '.config/gcloud/application_default_credentials.json'): Promise<string> {
  const file = join(home, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, JSON.stringify(content));
  return file;
}

function vertex(parts: Partial<GoogleCredential> = {}): Route {
  const { key: _key, ...route } = geminiRoute(models.origin);
  const endpoint = `${models.origin}/v1beta1/projects/p1/locations/global/publishers/google/models/m:streamGenerateContent?alt=sse`;
  const value = { project: 'p1', location: 'global', ...parts };
  return { ...route, provider: 'vertex-ai', endpoint, credential: { value, source: { layer: 'environment', name: 'GOOGLE_CLOUD_PROJECT' }, hides: [] } };
}

describe('Application Default Credentials', () => {
  it('of a service account are signed for a token, once for many requests', async () => {
    const file = await credentials(SERVICE_ACCOUNT, 'robot.json');
    const stream = createGeminiStream(wire());
    expect(await collect(stream, ask(vertex({ file })))).toMatchObject({ text: 'from Vertex', finish: 'stop' });
    expect((await collect(stream, ask(vertex({ file })))).finish).toBe('stop');
    expect(google.requests.map(({ path, body }) => [path, String(body).includes('jwt-bearer')])).toEqual([['/token', true]]);
    expect(models.requests.map(({ path, headers }) => [path.split(':')[0], headers.authorization])).toEqual(
      Array.from({ length: 2 }, () => ['/v1beta1/projects/p1/locations/global/publishers/google/models/m', `Bearer ${TOKEN}`]),
    );
    expect(models.requests[0]?.headers).not.toHaveProperty('x-goog-api-key');
  });

  it('of a person are found where Google’s tools keep them, and name who pays', async () => {
    await credentials(PERSON);
    expect((await collect(createGeminiStream(wire()), ask(vertex()))).text).toBe('from Vertex');
    expect(models.requests[0]?.headers).toMatchObject({ authorization: `Bearer ${TOKEN}`, 'x-goog-user-project': 'billing' });
  });

  it('are read again when the file has changed', async () => {
    const file = await credentials(PERSON, 'a.json');
    const stream = createGeminiStream(wire());
    await collect(stream, ask(vertex({ file })));
    await credentials({ ...PERSON, refresh_token: 'refresh-88bb' }, 'a.json');
    await collect(stream, ask(vertex({ file })));
    expect(google.requests).toHaveLength(2);
  });

  it('do not come from the environment of the process', async () => {
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', await credentials(PERSON, 'elsewhere.json'));
    vi.stubEnv('HOME', '/nowhere');
    const { error } = await collect(createGeminiStream(wire()), ask(vertex()));
    expect(error).toMatchObject({ code: 'model/key-missing', action: 'check-key' });
    expect(error?.message).toContain('gcloud auth application-default login');
    expect([google.requests, models.requests]).toEqual([[], []]);
  });

  it('that Google refuses are told as that, without a secret', async () => {
    await credentials(PERSON);
    google.script(json(400, { error: { message: `Bad refresh token ${PERSON.refresh_token}` } }));
    const { error } = await collect(createGeminiStream(wire()), ask(vertex()));
    expect(error).toMatchObject({ code: 'provider/bad-key', action: 'check-key' });
    expect(JSON.stringify(error)).not.toMatch(/refresh-77aa|client-secret/u);
    expect(models.requests).toEqual([]);
  });

  it('cannot be used without a network, which is told as that', async () => {
    await credentials(PERSON);
    const offline: Wire = { ...wire(), fetch: () => fetch('http://no-such-host.invalid/') };
    const { error } = await collect(createGeminiStream(offline), ask(vertex()));
    expect(error?.code).toBe('net/unresolved');
    expect(error?.message).toContain('oauth2.googleapis.com');
  });

  it.each([['no JSON', 'secret-in-a-torn-file'], ['no credentials', '{"type":"something"}']])('that are %s are told as that', async (_what, text) => {
    const file = join(home, 'bad.json');
    await writeFile(file, text);
    const { error } = await collect(createGeminiStream(wire()), ask(vertex({ file })));
    expect(error?.code).toBe('provider/bad-key');
    expect(JSON.stringify(error)).not.toContain('secret-in');
  });

  it('and their token stay out of a refusal of the model', async () => {
    await credentials(PERSON);
    models.script(json(403, { error: { code: 403, message: `no access for ${TOKEN}`, status: 'PERMISSION_DENIED' } }));
    const { error } = await collect(createGeminiStream(wire()), ask(vertex()));
    expect(error?.message).toContain('the Application Default Credentials for the project of GOOGLE_CLOUD_PROJECT');
    expect(JSON.stringify(error)).not.toContain(TOKEN);
  });

  it('can be waited for no longer than a person wants', async () => {
    await credentials(PERSON);
    google.script({ headersDelayMs: 60_000 });
    const controller = new AbortController();
    const outcome = collect(createGeminiStream(wire()), ask(vertex()), { signal: controller.signal });
    await vi.waitUntil(() => google.requests.length > 0, { timeout: 5000, interval: 5 });
    controller.abort();
    expect((await outcome).thrown).toBe(controller.signal.reason);
    await google.requests[0]?.closed;
  });
});
