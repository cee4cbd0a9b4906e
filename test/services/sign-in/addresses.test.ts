import { describe, expect, it } from 'vitest';
import { say } from '../../../src-main/core/say.ts';
import { openIdProvider, qwenServer } from './servers.ts';
import { signingIn, type Followed } from './signing-in.ts';

/** What a hostile service could name in the place of its page. */
const HOSTILE = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'smb://login.example.com/share',
  'ms-settings:privacy',
  'app://ui/',
  'https://me:secret@login.example.com/device',
];

/** Secrets and people go by https; http is for this computer alone. */
const UNPROTECTED = ['http://login.example.com/device', 'http://127.0.0.1.example.com/device', '//login.example.com/device'];

/** Of the right kind, and not what it seems to be. */
const disguised = (page: string): string[] => [`${page}?code=\u202Egpj.exe`, `${page}?code=A\u200BB`, `${page}?code=A\nB`, `${page}?code=${'x'.repeat(2048)}`];

const UNSUITABLE = { phase: 'failed', code: 'signIn/unsuitable' };
const REFUSED = { phase: 'failed', code: 'link/refused' };

/** What a window sees first: how it ended, or the page that it goes on with. */
const outcome = (attempt: Followed) => Promise.race((['browser', 'code'] as const).map((phase) => attempt.reaches(phase).catch(attempt.end)));

/** What a sign-in with each address comes to. */
async function ends(addresses: readonly string[], attempt: (address: string) => Followed) {
  const found: Record<string, unknown> = {};
  for (const address of addresses) {
    const end = await outcome(attempt(address));
    found[address] = { phase: end.phase, ...(end.phase === 'failed' && { code: end.error.code }) };
  }
  return found;
}

const each = <Value>(addresses: readonly string[], value: Value): Record<string, Value> => Object.fromEntries(addresses.map((address) => [address, value]));

describe('an OpenID provider sends nobody', () => {
  async function given() {
    const provider = await openIdProvider();
    const { start, opened } = signingIn();
    const by = (method: 'loopback' | 'device') => start({ way: 'oidc', method, issuer: provider.issuer, clientId: provider.clientId });
    const inDevice = (members: Record<string, unknown>) => {
      provider.alter('/device/auth', (body) => ({ ...body, ...members }));
      return by('device');
    };
    return { provider, opened, by, inDevice };
  }

  it('to a page that is no protected web page', async () => {
    const { provider, opened, by } = await given();
    const found = await ends([...HOSTILE, ...UNPROTECTED], (address) => {
      provider.describe({ authorization_endpoint: address });
      return by('loopback');
    });
    expect(found).toEqual(each([...HOSTILE, ...UNPROTECTED], UNSUITABLE));
    expect(opened).toEqual([]);
  });

  it('to a page that is too long to be looked at', async () => {
    const { provider, opened, by } = await given();
    provider.describe({ authorization_endpoint: `${provider.issuer}/auth?${'x'.repeat(2048)}` });
    expect(await outcome(by('loopback'))).toMatchObject({ phase: 'failed', error: { code: 'link/refused' } });
    expect(opened).toEqual([]);
  });

  it('with a code to a page that is no protected web page', async () => {
    const { opened, inDevice } = await given();
    expect(await ends([...HOSTILE, ...UNPROTECTED], (address) => inDevice({ verification_uri: address }))).toEqual(each([...HOSTILE, ...UNPROTECTED], UNSUITABLE));
    expect(opened).toEqual([]);
  });

  it('with a code to a page that is not what it seems to be', async () => {
    const { provider, opened, inDevice } = await given();
    const addresses = disguised(`${provider.issuer}/device`);
    expect(await ends(addresses, (address) => inDevice({ verification_uri: address }))).toEqual(each(addresses, REFUSED));
    expect(await ends(addresses, (address) => inDevice({ verification_uri_complete: address }))).toEqual(each(addresses, REFUSED));
    expect(opened).toEqual([]);
  });

  it('to the page with the code in it when that one is not protected: the plain one is opened', async () => {
    const { provider, opened, inDevice } = await given();
    for (const address of [...HOSTILE, ...UNPROTECTED]) {
      const view = await inDevice({ verification_uri_complete: address }).reaches('code');
      expect(view).not.toHaveProperty('verificationUriComplete');
    }
    expect(new Set(opened)).toEqual(new Set([`${provider.issuer}/device`]));
  });
});

describe('Qwen’s service sends nobody', () => {
  async function given() {
    const server = await qwenServer();
    const { start, opened } = signingIn({ qwen: server.origin });
    const page = `${server.origin}/authorize`;
    const by = (members: Record<string, unknown>) => {
      server.scriptCodes({ status: 200, body: { device_code: 'd', user_code: 'WXYZ-1234', verification_uri: page, expires_in: 900, ...members } });
      return start({ way: 'qwen', method: 'device' });
    };
    return { page, opened, by };
  }

  it.each(['verification_uri', 'verification_uri_complete'])('to a page that is no protected web page (%s)', async (member) => {
    const { opened, by } = await given();
    expect(await ends([...HOSTILE, ...UNPROTECTED], (address) => by({ [member]: address }))).toEqual(each([...HOSTILE, ...UNPROTECTED], UNSUITABLE));
    expect(opened).toEqual([]);
  });

  it.each(['verification_uri', 'verification_uri_complete'])('to a page that is not what it seems to be (%s)', async (member) => {
    const { page, opened, by } = await given();
    expect(await ends(disguised(page), (address) => by({ [member]: address }))).toEqual(each(disguised(page), REFUSED));
    expect(opened).toEqual([]);
  });

  it('elsewhere than where the address was understood to lead', async () => {
    const { page, opened, by } = await given();
    await by({ verification_uri_complete: ` ${page.replaceAll('/', '\\')}?code=1 ` }).reaches('code');
    expect(opened).toEqual([`${page}?code=1`]);
  });
});

describe('whatever a way to sign in comes up with', () => {
  it.each(HOSTILE)('%s is neither shown nor opened', async (page) => {
    const openRouter = { ok: true as const, value: { origin: 'https://openrouter.example.com', page, keysEndpoint: 'https://openrouter.example.com/keys' } };
    const unused = { ok: false as const, error: { code: 'signIn/bad-input' as const, message: say`Not used.` } };
    const { start, opened } = signingIn({ settings: () => Promise.resolve({ fetch, qwen: unused, openRouter }) });
    const attempt = start({ way: 'openrouter' });
    expect(await outcome(attempt)).toMatchObject({ phase: 'failed', error: { code: 'link/refused' } });
    expect(attempt.views.map(({ phase }) => phase)).toEqual(['starting', 'failed']);
    expect(opened).toEqual([]);
  });
});
