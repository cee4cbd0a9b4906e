import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Keyring } from '../../../src-main/shell/keyring-adapter.ts';
import { explainWorkspace } from '../../../src-main/services/explain.ts';
import { appAccounts } from '../../../src-main/services/credentials/app-accounts.ts';
import { nodeFetch } from '../../../src-main/llm/node-fetch.ts';
import { startOpenIdProvider, type OpenIdProvider } from '../../servers/openid-provider.ts';
import { somebody } from '../../servers/person.ts';
import { apiError, streamed } from '../../servers/reply.ts';
import { memoryKeyring } from '../memory-keyring.ts';
import { signingIn } from '../sign-in/signing-in.ts';
import { sending, type Sending } from './sending.ts';

const VARIABLE = 'SWITCHYARD_127_0_0_1_TOKEN';
const ID = `oidc:${VARIABLE}`;

interface Gateway extends Sending {
  provider: OpenIdProvider;
  /** Everything in the app's own folder, as text. */
  onDisk(): Promise<string>;
}

/** Somebody signed in at a company's provider, in front of a model server. */
async function gateway({ accessTokenSeconds = 3600, keyring = memoryKeyring(), baseUrl }: { accessTokenSeconds?: number; keyring?: Keyring; baseUrl?: string } = {}): Promise<Gateway> {
  const provider = await startOpenIdProvider({ accessTokenSeconds });
  onTestFinished(provider.close);
  const given = await sending({ keyring, settings: {} });
  await given.write('home/.qwen/settings.json', { modelProviders: { openai: [{ id: 'house', envKey: VARIABLE, baseUrl: `${given.server.origin}/v1` }] } });
  const attempt = signingIn({ store: given.accounts.store }).start({ way: 'oidc', method: 'auto', issuer: provider.issuer, clientId: provider.clientId, ...(baseUrl !== undefined && { baseUrl }) });
  await somebody().walk((await attempt.reaches('browser')).url);
  expect(await attempt.end()).toMatchObject({ phase: 'done', account: ID });
  const data = join(given.root, 'data');
  const onDisk = async (): Promise<string> => (await Promise.all((await readdir(data)).map((name) => readFile(join(data, name), 'utf8')))).join('\n');
  return { ...given, provider, onDisk };
}

const tokens = ({ server }: Sending): string[] => server.requests.map(({ headers }) => String(headers.authorization).replace('Bearer ', ''));
const renewals = ({ provider }: Gateway): number => provider.tokenTimes.length - 1;

describe('a sign-in at an OpenID provider', () => {
  it('is the key of an entry that names its variable, and says so', async () => {
    const given = await gateway();
    expect((await given.say()).text).toBe('Hello from the test server.');
    const key = explainWorkspace(await given.load()).values.find(({ field }) => field === 'key');
    expect(key?.source).toEqual({ layer: 'account', name: VARIABLE, issuer: given.provider.issuer });
    expect(given.accounts.views()).toMatchObject([{ id: ID, kind: 'oidc', issuer: given.provider.issuer, variable: VARIABLE, who: 'ada@example.com', state: 'ready', storedIn: expect.stringContaining('encrypted vault') }]);
  });

  it('is on the disk only encrypted, and stays closed after a start until a request needs it', async () => {
    const keyring = memoryKeyring();
    const given = await gateway({ keyring });
    await given.say();
    const [token = ''] = tokens(given);
    expect(token).not.toBe('');
    expect(await given.onDisk()).not.toContain(token);
    keyring.calls.length = 0;
    const again = appAccounts({ place: given.place, data: join(given.root, 'data'), keyring, fetch: nodeFetch, changed: () => undefined, counted: () => undefined });
    await again.place.ready();
    expect([again.place.look(VARIABLE)?.value.state, keyring.calls]).toEqual(['closed', []]);
    await again.place.open([VARIABLE]);
    expect((await again.access.current({ id: ID })).access.reveal()).toBe(token);
  });

  it('is the weakest of all: a variable of the same name counts instead', async () => {
    const given = await gateway();
    await given.write('proj/.env', `${VARIABLE}=mine\n`);
    await given.say();
    expect(tokens(given)).toEqual(['mine']);
  });

  it('lasts in memory where there is no keyring, and leaves no token behind', async () => {
    const given = await gateway({ keyring: memoryKeyring({ backend: 'basic_text' }) });
    expect((await given.say()).text).not.toBe('');
    expect(given.accounts.views()).toMatchObject([{ storedIn: expect.stringContaining('memory') }]);
    expect(await given.onDisk()).not.toContain(tokens(given)[0]);
  });

  it('goes only to the server that it is for', async () => {
    const given = await gateway({ baseUrl: 'https://llm.example.com/v1' });
    expect((await given.say()).error).toMatchObject({ code: 'model/bad-base-url', message: expect.stringContaining('https://llm.example.com') });
    expect(given.server.requests).toEqual([]);
  });

  it('is renewed before it ends, once for all who ask, and its rotated refresh token is kept', async () => {
    const given = await gateway({ accessTokenSeconds: 5 });
    const answers = await Promise.all([given.say('one'), given.say('two'), given.say('three')]);
    expect(answers.map(({ text }) => text)).toEqual(Array.from({ length: 3 }, () => 'Hello from the test server.'));
    const before = renewals(given);
    expect((await given.say()).text).not.toBe('');
    expect(renewals(given)).toBeGreaterThan(before); // a refresh token that was used before would have ended the grant
    expect(given.accounts.views()[0]?.refreshedAt).toBeTypeOf('number');
  });

  it('that the API refuses is renewed once, before anything is shown', async () => {
    const given = await gateway();
    given.server.script(apiError(401, 'token revoked'), streamed({ text: ['Here you are.'] }));
    expect((await given.say()).text).toBe('Here you are.');
    expect([new Set(tokens(given)).size, renewals(given)]).toEqual([2, 1]);
  });

  it('that the provider does not renew asks for a new sign-in', async () => {
    const given = await gateway({ accessTokenSeconds: 1 });
    given.provider.breakAt((path) => path === '/token', 400);
    expect((await given.say()).error).toMatchObject({ code: 'account/refused', action: 'sign-in' });
    expect(given.accounts.views()).toMatchObject([{ state: 'refused' }]);
  });

  it('is gone after signing out, here and at the provider', async () => {
    const given = await gateway();
    await given.accounts.signOut({ id: ID });
    expect(given.accounts.views()).toEqual([]);
    expect((await given.say()).error).toMatchObject({ code: 'model/none-selected' });
    expect((await given.load()).models[0]?.unusable?.message).toContain('not signed in');
    expect(given.provider.requests.filter((request) => request === 'POST /token/revocation')).toHaveLength(2);
    await expect(given.accounts.refresh({ id: ID })).rejects.toMatchObject({ error: { code: 'account/signed-out' } });
  });
});
