import { describe, expect, it } from 'vitest';
import { somebody } from '../../servers/person.ts';
import { openIdProvider, openRouter, qwenServer } from './servers.ts';
import { signingIn } from './signing-in.ts';

describe('with an OpenID provider', () => {
  it('signs in by the browser and a loopback redirect: PKCE, state, nonce, and a page that says so', async () => {
    const provider = await openIdProvider();
    const { start, stored, opened } = signingIn();
    const attempt = start({ way: 'oidc', method: 'auto', issuer: provider.issuer, clientId: provider.clientId });
    const { url, opened: isOpened } = await attempt.reaches('browser');
    expect(isOpened).toBe(true);
    expect(opened).toEqual([url]);
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      code_challenge_method: 'S256',
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/callback$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      scope: 'openid profile email offline_access',
      prompt: 'consent',
    });
    const last = await somebody().walk(url);
    expect(await attempt.end()).toMatchObject({ phase: 'done', who: 'ada@example.com', renewable: true });
    expect(last.text).toContain('You are signed in');
    expect(last.address).not.toContain('code=');
    expect(stored).toMatchObject([{ account: { kind: 'oidc', issuer: provider.issuer, clientId: 'desktop', scope: 'openid profile email offline_access' } }]);
    expect(stored[0]?.tokens.refresh?.reveal()).toEqual(expect.any(String));
    expect(attempt.views.map(({ phase }) => phase)).toEqual(['starting', 'browser', 'exchanging', 'done']);
  });

  it('signs in with a code on another device', async () => {
    const provider = await openIdProvider();
    const { start, stored } = signingIn();
    const attempt = start({ way: 'oidc', method: 'device', issuer: provider.issuer, clientId: provider.clientId });
    const { userCode, verificationUri, verificationUriComplete = '' } = await attempt.reaches('code');
    expect(verificationUri).toBe(`${provider.issuer}/device`);
    expect(verificationUriComplete).toContain(userCode);
    await somebody({ name: 'grace' }).walk(verificationUriComplete);
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
    expect(stored).toHaveLength(1);
  });

  it.each([
    ['a server without a page', { authorization_endpoint: undefined }, { canOpen: true } as const],
    ['a computer where no browser opens', {}, { canOpen: false, reason: 'ssh' } as const],
  ])('takes the code by itself for %s', async (_what, description, situation) => {
    const provider = await openIdProvider();
    provider.describe(description);
    const attempt = signingIn({ situation: () => situation }).start({ way: 'oidc', method: 'auto', issuer: provider.issuer, clientId: provider.clientId });
    expect(await attempt.reaches('code')).toMatchObject({ opened: situation.canOpen });
  });

  it('keeps what the request says of scope, resource and endpoint', async () => {
    const provider = await openIdProvider();
    const { start, stored } = signingIn();
    const attempt = start({ way: 'oidc', method: 'auto', issuer: `${provider.issuer}/.well-known/openid-configuration`, clientId: 'desktop', scope: 'openid', baseUrl: 'https://llm.example.com/v1' });
    await somebody().walk((await attempt.reaches('browser')).url);
    expect(await attempt.end()).toMatchObject({ phase: 'done', renewable: false });
    expect(stored[0]?.account).toEqual({ kind: 'oidc', issuer: provider.issuer, clientId: 'desktop', scope: 'openid', baseUrl: 'https://llm.example.com/v1' });
  });
});

describe('the browser', () => {
  it('is not opened where that would be the wrong one, but can be by hand', async () => {
    const provider = await openIdProvider();
    const { signIns, start, opened } = signingIn({ situation: () => ({ canOpen: false, reason: 'ssh' }) });
    const attempt = start({ way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: provider.clientId });
    const { url, opened: isOpened } = await attempt.reaches('browser');
    expect([isOpened, opened]).toEqual([false, []]);
    await signIns.openBrowser(1, attempt.id);
    expect(opened).toEqual([url]);
    await expect(signIns.openBrowser(2, attempt.id)).rejects.toThrow('ended already');
  });

  it('that the system cannot open leaves the address to copy', async () => {
    const provider = await openIdProvider();
    const { start } = signingIn({ openLink: () => Promise.reject(new Error('no browser')) });
    const attempt = start({ way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: provider.clientId });
    expect(await attempt.reaches('browser')).toMatchObject({ opened: false });
  });

  it('that takes its time holds nothing up', async () => {
    const provider = await openIdProvider();
    const { start } = signingIn({ openLink: () => new Promise(() => undefined), times: { openMs: 20 } });
    const attempt = start({ way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: provider.clientId });
    await somebody().walk((await attempt.reaches('browser')).url);
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
  });
});

describe('with Qwen', () => {
  it('shows a code, asks with PKCE and in Qwen’s way, and keeps what the service gives', async () => {
    const server = await qwenServer();
    const { start, stored, opened } = signingIn({ qwen: server.origin });
    const attempt = start({ way: 'qwen', method: 'auto' });
    const code = await attempt.reaches('code');
    expect(code).toMatchObject({ userCode: 'WXYZ-1234', verificationUri: `${server.origin}/authorize`, opened: true });
    expect(opened).toEqual([code.verificationUriComplete]);
    server.approve();
    expect(await attempt.end()).toMatchObject({ phase: 'done', storedIn: '~/.qwen/oauth_creds.json', renewable: true });
    expect(stored).toMatchObject([{ account: { kind: 'qwen' }, tokens: { tokenType: 'Bearer', resourceUrl: server.origin } }]);
    const [first, poll] = server.requests;
    expect(first?.form).toMatchObject({ client_id: 'f0304373b74a44d2b584a3fb70ca9e56', scope: 'openid profile email model.completion', code_challenge_method: 'S256' });
    expect(first?.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(poll?.form).toMatchObject({ grant_type: 'urn:ietf:params:oauth:grant-type:device_code', code_verifier: expect.stringMatching(/^[\w-]{43}$/) });
  });

  it('takes a gateway that describes itself at its word, and signs in by its page', async () => {
    const provider = await openIdProvider();
    const { start } = signingIn({ qwen: provider.issuer });
    const attempt = start({ way: 'qwen', method: 'auto' });
    expect(new URL((await attempt.reaches('browser')).url).origin).toBe(provider.issuer);
  });
});

describe('with OpenRouter', () => {
  it('receives a key for the code, and shows nothing of it', async () => {
    const server = await openRouter();
    const { signIns, start } = signingIn({ openRouter: server.origin });
    const attempt = start({ way: 'openrouter' });
    const { url } = await attempt.reaches('browser');
    const last = await somebody().walk(url);
    expect(await attempt.end()).toEqual({ phase: 'done', hasKey: true });
    expect(last.text).toContain('You are signed in');
    expect(signIns.receivedKey(1, attempt.id)?.reveal()).toBe(server.keys[0]);
    expect(signIns.receivedKey(2, attempt.id)).toBeUndefined();
    expect(JSON.stringify(attempt.views)).not.toContain(server.keys[0]);
    await signIns.forget(1);
    expect(signIns.receivedKey(1, attempt.id)).toBeUndefined();
  });

  it('says so when the code is not accepted', async () => {
    const server = await openRouter();
    server.script({ status: 403, body: { error: { message: 'no' } } });
    const attempt = signingIn({ openRouter: server.origin }).start({ way: 'openrouter' });
    const last = await somebody().walk((await attempt.reaches('browser')).url);
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code: 'signIn/rejected' } });
    expect(last.text).toContain('You were not signed in');
  });
});
