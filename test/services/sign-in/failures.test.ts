import { describe, expect, it } from 'vitest';
import { AppFailure } from '../../../src-main/core/result.ts';
import { startLoopbackServer } from '../../servers/loopback-server.ts';
import { somebody } from '../../servers/person.ts';
import { isListening } from './knock.ts';
import { openIdProvider, openRouter, qwenServer } from './servers.ts';
import { redirectOf, signingIn } from './signing-in.ts';
import { say } from '../../../src-main/core/say.ts';

/** What every failure must be: a code, whole sentences, and nothing of a library or a server in between. */
function expectPlain(error: { code: string; message: string }): void {
  expect(error.message).toMatch(/^[A-Z0-9].{40,}\.$/);
  expect(error.message).not.toMatch(/undefined|fetch failed|OAUTH_|Error:|\bnull\b/);
}

/** The token with other claims; its signature no longer fits. */
function withClaims(token: string, claims: object): string {
  const [head, payload = '', signature] = token.split('.');
  const changed = { ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object), ...claims };
  return [head, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
}

describe('the server of an OpenID provider is down', () => {
  it.each([
    ['when it is asked what it is', '/.well-known/', 'cut', 'net/failed'],
    ['with a failure when it is asked what it is', '/.well-known/', 503, 'provider/unavailable'],
    ['when the code is exchanged', '/token', 'cut', 'net/failed'],
    ['with a failure when the code is exchanged', '/token', 502, 'provider/unavailable'],
  ] as const)('%s', async (_what, path, how, code) => {
    const provider = await openIdProvider();
    provider.breakAt((asked) => asked.startsWith(path), how);
    const attempt = signingIn().start({ way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: 'desktop' });
    if (path === '/token') {
      const { url } = await attempt.reaches('browser');
      expect((await somebody().walk(url)).text).toContain('You were not signed in');
      await expect.poll(() => isListening(redirectOf(url))).toBe(false);
    }
    const end = await attempt.end();
    expect(end).toMatchObject({ phase: 'failed', error: { code } });
    if (end.phase === 'failed') expectPlain(end.error);
  });

  it('when a code for another device is asked for', async () => {
    const provider = await openIdProvider();
    provider.breakAt((path) => path === '/device/auth');
    const end = await signingIn().start({ way: 'oidc', method: 'device', issuer: provider.issuer, clientId: 'desktop' }).end();
    expect(end).toMatchObject({ phase: 'failed', error: { code: 'net/failed' } });
  });

  it('altogether', async () => {
    const server = await startLoopbackServer();
    await server.close();
    const end = await signingIn().start({ way: 'oidc', method: 'auto', issuer: server.origin, clientId: 'desktop' }).end();
    expect(end).toMatchObject({ phase: 'failed', error: { code: 'net/refused', message: expect.stringContaining(new URL(server.origin).host) } });
  });

  it('by never answering', async () => {
    const silent = () => (_url: string, init: RequestInit) => new Promise<Response>((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const { start } = signingIn({ fetch: silent(), times: { requestMs: 50 } });
    expect(await start({ way: 'oidc', method: 'auto', issuer: 'https://login.example.com', clientId: 'c' }).end()).toMatchObject({ phase: 'failed', error: { code: 'net/timeout' } });
  });
});

describe('the server of an OpenID provider is not to be trusted', () => {
  it.each([
    ['its page is not protected', { authorization_endpoint: 'http://login.example.com/auth' }],
    ['its token endpoint is not protected', { token_endpoint: 'http://login.example.com/token' }],
    ['its page is no web page', { authorization_endpoint: 'javascript:alert(1)' }],
    ['its keys are not protected', { jwks_uri: 'file:///etc/passwd' }],
  ])('when %s', async (_what, description) => {
    const provider = await openIdProvider();
    provider.describe(description);
    const { start, opened } = signingIn();
    const end = await start({ way: 'oidc', method: 'auto', issuer: provider.issuer, clientId: 'desktop' }).end();
    expect(end).toMatchObject({ phase: 'failed', error: { code: 'signIn/unsuitable' } });
    expect(opened).toEqual([]);
  });

  it('when it says that it is another one', async () => {
    const provider = await openIdProvider();
    provider.describe({ issuer: 'https://accounts.example.com' });
    const end = await signingIn().start({ way: 'oidc', method: 'auto', issuer: provider.issuer, clientId: 'desktop' }).end();
    expect(end).toMatchObject({ phase: 'failed', error: { code: 'signIn/bad-answer' } });
  });

  it('when the token is for another sign-in: its nonce differs', async () => {
    const provider = await openIdProvider();
    let last: unknown;
    provider.alter('/token', (body) => {
      const answer = last === undefined ? body : { ...body, id_token: last };
      last ??= body['id_token'];
      return answer;
    });
    const { start } = signingIn();
    const signIn = async () => {
      const attempt = start({ way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: 'desktop' });
      await somebody().walk((await attempt.reaches('browser')).url);
      return attempt.end();
    };
    expect(await signIn()).toMatchObject({ phase: 'done' });
    expect(await signIn()).toMatchObject({ phase: 'failed', error: { code: 'signIn/bad-answer' } });
  });

  it('when its times do not fit the clock', async () => {
    const provider = await openIdProvider();
    provider.alter('/token', (body) => ({ ...body, id_token: withClaims(String(body['id_token']), { exp: 1_000_000_000 }) }));
    const attempt = signingIn().start({ way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: 'desktop' });
    await somebody().walk((await attempt.reaches('browser')).url);
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code: 'signIn/bad-answer', message: expect.stringContaining('clock') } });
  });

  it.each([
    ['a code that nobody can enter', { user_code: 'X'.repeat(65) }],
    ['a page that is not protected', { verification_uri: 'http://login.example.com/device' }],
  ])('when it gives %s', async (_what, members) => {
    const provider = await openIdProvider();
    provider.alter('/device/auth', (body) => ({ ...body, ...members }));
    const { start, opened } = signingIn();
    const end = await start({ way: 'oidc', method: 'device', issuer: provider.issuer, clientId: 'desktop' }).end();
    expect(end).toMatchObject({ phase: 'failed', error: { code: 'signIn/unsuitable' } });
    expect(opened).toEqual([]);
  });

  it('when its answer has no end', async () => {
    const server = await startLoopbackServer();
    server.serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => void (response.destroyed || response.write('x'.repeat(65_536), more));
      more();
    });
    const end = await signingIn().start({ way: 'oidc', method: 'auto', issuer: server.origin, clientId: 'desktop' }).end();
    await server.close();
    expect(end).toMatchObject({ phase: 'failed', error: { code: 'signIn/unsuitable' } });
  });
});

it('no port is to be had: nothing is opened, and the code is named as the other way', async () => {
  const provider = await openIdProvider();
  const { start, opened } = signingIn({ listen: () => Promise.reject(Object.assign(new Error('listen EMFILE'), { code: 'EMFILE' })) });
  const end = await start({ way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: 'desktop' }).end();
  expect(end).toMatchObject({ phase: 'failed', error: { code: 'signIn/no-port', message: expect.stringContaining('sign in with a code') } });
  expect(opened).toEqual([]);
});

describe('what people enter', () => {
  it.each(['http://login.example.com', 'ftp://login.example.com', 'https://me:secret@login.example.com', 'not an address at all'])('an issuer like %s is refused before anything is sent', async (issuer) => {
    const sent: string[] = [];
    const { start } = signingIn({ fetch: (url) => Promise.reject(new Error(String(sent.push(url)))) });
    const end = await start({ way: 'oidc', method: 'auto', issuer, clientId: 'c' }).end();
    expect(end).toMatchObject({ phase: 'failed', error: { code: 'signIn/bad-input' } });
    expect(JSON.stringify(end)).not.toContain('secret');
    expect(sent).toEqual([]);
  });

  it.each(['', '/', '/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'])('an issuer may end in “%s”', async (end) => {
    const provider = await openIdProvider();
    await signingIn().start({ way: 'oidc', method: 'auto', issuer: `${provider.issuer}${end}`, clientId: 'desktop' }).reaches('browser');
  });

  it('a client ID that the service does not know is named as the reason', async () => {
    const provider = await openIdProvider();
    const end = await signingIn().start({ way: 'oidc', method: 'device', issuer: provider.issuer, clientId: 'nobody' }).end();
    expect(end).toMatchObject({ phase: 'failed', error: { code: 'signIn/rejected', message: expect.stringContaining('does not know this client ID') } });
  });
});

describe('what is issued lacks something, or cannot be kept', () => {
  it('Qwen gave no refresh token: the window knows that it ends, and when', async () => {
    const server = await qwenServer();
    server.giveTokens({ refresh_token: undefined });
    const { start, stored } = signingIn({ qwen: server.origin });
    const attempt = start({ way: 'qwen', method: 'device' });
    await attempt.reaches('code');
    server.approve();
    expect(await attempt.end()).toMatchObject({ phase: 'done', renewable: false, expiresAt: expect.any(Number) });
    expect(stored[0]?.tokens.refresh).toBeUndefined();
  });

  it('an OpenID provider without a refresh token is fine, and the window knows when it ends', async () => {
    const provider = await openIdProvider({ offline: false });
    const { start } = signingIn();
    const attempt = start({ way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: 'desktop' });
    await somebody().walk((await attempt.reaches('browser')).url);
    expect(await attempt.end()).toMatchObject({ phase: 'done', renewable: false, expiresAt: expect.any(Number) });
  });

  it('the disk is full: the browser and the window are told, in the words of whoever keeps it', async () => {
    const provider = await openIdProvider();
    const { start } = signingIn({ store: () => Promise.reject(new AppFailure({ code: 'storage/full', message: say`The disk is full.` })) });
    const attempt = start({ way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: 'desktop' });
    const last = await somebody().walk((await attempt.reaches('browser')).url);
    expect(last.text).toContain('You were not signed in');
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code: 'storage/full' } });
  });

  it.each([
    [{ status: 200, body: { key: 7 } }, 'signIn/unsuitable'],
    [{ status: 200, body: { key: 'sk-with\nnewline' } }, 'signIn/unsuitable'],
    [{ status: 500, body: {} }, 'provider/unavailable'],
  ])('OpenRouter answers %j instead of a key', async (answer, code) => {
    const server = await openRouter();
    server.script(answer);
    const { start } = signingIn({ openRouter: server.origin });
    const attempt = start({ way: 'openrouter' });
    await somebody().walk((await attempt.reaches('browser')).url);
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code } });
  });
});
