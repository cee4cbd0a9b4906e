import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { somebody } from '../../servers/person.ts';
import { openIdProvider, qwenServer } from './servers.ts';
import { signingIn } from './signing-in.ts';

const polls = (requests: { path: string; at: number }[]): number[] => requests.filter(({ path }) => path.endsWith('/token')).map(({ at }) => at);
const SLOW_DOWN = { status: 429, body: { error: 'slow_down' } };

describe('Qwen’s code', () => {
  async function started() {
    const server = await qwenServer();
    const world = signingIn({ qwen: server.origin });
    const attempt = world.start({ way: 'qwen', method: 'device' });
    return { ...world, server, attempt };
  }

  it('is asked about every 2 s, and after slow_down more slowly', async () => {
    const { server, attempt } = await started();
    server.scriptPolls('usual', SLOW_DOWN);
    await attempt.reaches('code');
    await expect.poll(() => polls(server.requests).length, { timeout: 10_000 }).toBe(2);
    server.approve();
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
    const [first = 0, second = 0, third = 0] = polls(server.requests);
    expect(second - first).toBeGreaterThanOrEqual(1990);
    expect(third - second).toBeGreaterThanOrEqual(2990);
  }, 30_000);

  it('is asked about at once: an answer that is there already needs no wait', async () => {
    const { server, attempt } = await started();
    server.scriptPolls({ status: 200, body: { access_token: 'a', refresh_token: 'r', token_type: 'Bearer', expires_in: 3600 } });
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
    expect(polls(server.requests)).toHaveLength(1);
  });

  it('survives a lost network and a server that restarts, and the window sees it come and go', async () => {
    const { server, attempt } = await started();
    server.scriptPolls('cut', { status: 503, body: 'restarting' });
    server.approve();
    await attempt.reaches('code');
    await expect.poll(() => attempt.views.at(-1), { timeout: 10_000 }).toMatchObject({ phase: 'code', trouble: { code: 'net/failed' } });
    server.approve();
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
  }, 30_000);

  it.each([
    ['refused on the page', { status: 400, body: { error: 'access_denied' } }, 'signIn/denied'],
    ['expired', { status: 400, body: { error: 'expired_token' } }, 'signIn/expired'],
    ['no longer valid (401)', { status: 401, body: { error: 'invalid_grant', error_description: 'device code expired' } }, 'signIn/rejected'],
    ['asked about too often (429 without slow_down)', { status: 429, body: { error: 'too_many_requests' } }, 'signIn/rejected'],
    ['of a client that is not known', { status: 400, body: { error: 'invalid_client' } }, 'signIn/rejected'],
  ])('that is %s ends the sign-in', async (_what, answer, code) => {
    const { server, attempt } = await started();
    server.scriptPolls(answer);
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code } });
  });

  it.each([
    ['no code at all', { status: 400, body: { error: 'invalid_request', error_description: 'nope' } }, 'signIn/rejected'],
    ['a web page', { status: 200, body: '<html>' }, 'signIn/unsuitable'],
    ['a failure', { status: 502, body: '' }, 'provider/unavailable'],
    ['a page that is not protected', { status: 200, body: { device_code: 'd', user_code: 'u', verification_uri: 'http://chat.example.com', expires_in: 900 } }, 'signIn/unsuitable'],
    ['a page that is no page', { status: 200, body: { device_code: 'd', user_code: 'u', verification_uri: 'javascript:1', expires_in: 900 } }, 'signIn/unsuitable'],
    ['a time that is no time', { status: 200, body: { device_code: 'd', user_code: 'u', verification_uri: 'https://x', expires_in: -1 } }, 'signIn/unsuitable'],
    ['nothing', 'cut', 'net/failed'],
  ] as const)('is not there when the service answers with %s', async (_what, answer, code) => {
    const server = await qwenServer();
    server.scriptCodes(answer);
    const { start, opened } = signingIn({ qwen: server.origin });
    expect(await start({ way: 'qwen', method: 'device' }).end()).toMatchObject({ phase: 'failed', error: { code } });
    expect(opened).toEqual([]);
  });

  it('ends with its time, and nobody is asked any more', async () => {
    const { server, attempt, pass } = await started();
    await attempt.reaches('code');
    pass({ monotonic: 900_000 });
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code: 'signIn/expired' } });
    const asked = polls(server.requests).length;
    await sleep(2200);
    expect(polls(server.requests).length).toBe(asked);
  }, 15_000);

  it.each([
    ['forward, or the computer sleeps', 7_200_000],
    ['back an hour', -3_600_000],
  ])('goes on when the clock is set %s: the service knows best what has expired', async (_what, wall) => {
    const { server, attempt, pass } = await started();
    await attempt.reaches('code');
    pass({ wall });
    server.approve();
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
  }, 15_000);

  it('is given up when the window closes', async () => {
    const { server, attempt, signIns } = await started();
    await attempt.reaches('code');
    await signIns.forget(1);
    expect(await attempt.end()).toEqual({ phase: 'cancelled' });
    const asked = polls(server.requests).length;
    await sleep(2200);
    expect(polls(server.requests).length).toBe(asked);
  }, 15_000);

  it('is the only way: a redirect cannot be had from Qwen’s own service', async () => {
    const server = await qwenServer();
    const end = await signingIn({ qwen: server.origin }).start({ way: 'qwen', method: 'loopback' }).end();
    expect(end).toMatchObject({ phase: 'failed', error: { code: 'signIn/unsuitable' } });
  });
});

describe('a standard server’s code', () => {
  it('survives a lost network', async () => {
    const provider = await openIdProvider();
    const attempt = signingIn().start({ way: 'oidc', method: 'device', issuer: provider.issuer, clientId: 'desktop' });
    const { verificationUriComplete = '' } = await attempt.reaches('code');
    provider.breakAt((path) => path === '/token');
    await expect.poll(() => attempt.views.at(-1), { timeout: 10_000 }).toMatchObject({ phase: 'code', trouble: { code: 'net/failed' } });
    provider.breakAt(() => false);
    await somebody().walk(verificationUriComplete);
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
  }, 30_000);

  it('that is refused on the page ends the sign-in', async () => {
    const provider = await openIdProvider();
    const attempt = signingIn().start({ way: 'oidc', method: 'device', issuer: provider.issuer, clientId: 'desktop' });
    await somebody().walk((await attempt.reaches('code')).verificationUriComplete ?? '', 'refuse');
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code: 'signIn/denied' } });
  }, 15_000);

  it('ends with its time, and by Cancel', async () => {
    const provider = await openIdProvider();
    const { start, pass, signIns } = signingIn();
    const request = { way: 'oidc', method: 'device', issuer: provider.issuer, clientId: 'desktop' } as const;
    const cancelled = start(request);
    await cancelled.reaches('code');
    await signIns.cancel(1, cancelled.id);
    expect(await cancelled.end()).toEqual({ phase: 'cancelled' });
    const attempt = start(request);
    await attempt.reaches('code');
    pass({ monotonic: 3_600_000 });
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code: 'signIn/expired' } });
  }, 15_000);
});
