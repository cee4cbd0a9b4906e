import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { somebody } from '../../servers/person.ts';
import { isListening, knock } from './knock.ts';
import { openIdProvider, openRouter } from './servers.ts';
import { redirectOf, signingIn, type Followed, type SigningIn } from './signing-in.ts';

interface Waiting extends SigningIn {
  attempt: Followed;
  /** The page to sign in at. */
  url: string;
  redirect: URL;
  state: string;
  /** The right callback, with a code that the provider has given. */
  callback(): Promise<URL>;
}

/** A sign-in whose listener waits for the browser. */
async function waiting(ports: Parameters<typeof signingIn>[0] = {}): Promise<Waiting> {
  const provider = await openIdProvider();
  const world = signingIn(ports);
  const attempt = world.start({ way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: provider.clientId });
  const { url } = await attempt.reaches('browser');
  const redirect = redirectOf(url);
  const callback = async (): Promise<URL> => new URL((await somebody({ stopAt: ({ port }) => port === redirect.port }).walk(url)).address);
  return { ...world, attempt, url, redirect, state: new URL(url).searchParams.get('state') ?? '', callback };
}

const at = (redirect: URL, query: string): string => `${redirect.href}?${query}`;

describe('the listener ignores, with a plain page, and goes on waiting', () => {
  const forged = 'x'.repeat(43);

  it.each([
    ['a wrong state', (url: URL) => knock(at(url, `code=stolen&state=${forged}`)), 400],
    ['no state', (url: URL) => knock(at(url, 'code=stolen')), 400],
    ['an error with a wrong state, which would end the sign-in', (url: URL) => knock(at(url, `error=access_denied&state=${forged}`)), 400],
    ['another path', (url: URL) => knock(new URL(`/other?code=c&state=${forged}`, url)), 404],
    ['the path with a slash more', (url: URL) => knock(`${url.href}/?code=c`), 404],
    ['the bare callback', (url: URL) => knock(url), 400],
    ['a foreign host name, as DNS rebinding sends it', (url: URL) => knock(url, { headers: { host: `evil.example:${url.port}` } }), 421],
    ['localhost, which is another name', (url: URL) => knock(url, { headers: { host: `localhost:${url.port}` } }), 421],
    ['the host without its port', (url: URL) => knock(url, { headers: { host: '127.0.0.1' } }), 421],
    ['a query of 1 MB', (url: URL) => knock(at(url, `code=${'x'.repeat(1_000_000)}`)), 431],
    ['a query that is too long to be one', (url: URL) => knock(at(url, `code=${'x'.repeat(5000)}`)), 414],
  ])('%s', async (_what, attack, status) => {
    const { redirect, attempt, url } = await waiting();
    const answer = await attack(redirect);
    expect(answer).toMatchObject({ status });
    expect(JSON.stringify(answer)).not.toContain('stolen');
    await somebody().walk(url);
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
  });

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE'])('%s, also with the right state and a code', async (method) => {
    const { redirect, state, attempt, callback } = await waiting();
    const body = method === 'POST' ? { body: `code=c&state=${state}` } : {};
    expect(await knock(at(redirect, `code=c&state=${state}`), { method, ...body })).toMatchObject({ status: 405 });
    await knock(await callback());
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
  });

  it.each(['image', 'iframe', 'empty', 'script'])('a request of another page whose destination is %s', async (destination) => {
    const { redirect, state, attempt, callback } = await waiting();
    const headers = { 'sec-fetch-dest': destination, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    const answer = await knock(at(redirect, `code=c&state=${state}`), { headers });
    expect(answer).toMatchObject({ status: 400 });
    expect('headers' in answer && answer.headers).not.toHaveProperty('access-control-allow-origin');
    await knock(await callback());
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
  });

  it.each(['code=a&code=b', 'code=a&iss=x&iss=y', 'error=a&error=b&code=c'])('parameters that are given twice: %s', async (query) => {
    const { redirect, state, attempt, callback } = await waiting();
    expect(await knock(at(redirect, `${query}&state=${state}`))).toMatchObject({ status: 400 });
    await knock(await callback());
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
  });

  it('hundreds of guesses fired by a page of another origin', async () => {
    const { redirect, attempt, callback } = await waiting();
    const guesses = Array.from({ length: 300 }, (_, guess) => knock(at(redirect, `code=c&state=${guess}`)));
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => 'status' in answer && answer.status !== 400)).toEqual([]);
    await knock(await callback());
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
  });
});

describe('one callback counts', () => {
  it('of two that come at once', async () => {
    const { attempt, callback, stored } = await waiting();
    const url = await callback();
    const answers = await Promise.all([knock(url), knock(url)]);
    expect(answers.map((answer) => ('status' in answer ? answer.status : 0)).toSorted((a, b) => a - b)).toEqual([303, 400]);
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
    expect(stored).toHaveLength(1);
  });

  it('and a replay finds no listener any more', async () => {
    const { attempt, callback, redirect } = await waiting({ times: { lingerMs: 50 } });
    const url = await callback();
    await knock(url);
    await attempt.end();
    await expect.poll(() => isListening(redirect)).toBe(false);
    expect(await knock(url)).toMatchObject({ error: 'ECONNREFUSED' });
  });

  it('the last page is served once, without the code in its address, and nothing of the request in it', async () => {
    const { attempt, callback, redirect } = await waiting();
    const answer = await knock(await callback());
    expect(answer).toMatchObject({ status: 303, headers: { location: '/done', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } });
    await attempt.end();
    const last = await knock(new URL('/done', redirect));
    expect(last).toMatchObject({ status: 200, headers: { 'content-security-policy': expect.stringContaining("default-src 'none'"), 'x-frame-options': 'DENY', connection: 'close' } });
    await expect.poll(() => isListening(redirect)).toBe(false);
  });

  it('a callback for another issuer ends the sign-in (RFC 9207)', async () => {
    const { attempt, callback } = await waiting();
    const url = await callback();
    url.searchParams.set('iss', 'https://evil.example');
    await knock(url);
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code: 'signIn/bad-answer' } });
  });

  it('and so does one that hides its issuer although the server always names it', async () => {
    const { attempt, callback } = await waiting();
    const url = await callback();
    url.searchParams.delete('iss');
    await knock(url);
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code: 'signIn/bad-answer' } });
  });

  it('a code that is no code of this sign-in is refused by the service', async () => {
    const { attempt, redirect, state, url } = await waiting();
    const issuer = new URL(url).origin;
    await knock(at(redirect, `code=replayed&state=${state}&iss=${encodeURIComponent(issuer)}`));
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code: 'signIn/rejected', message: expect.stringContaining('used already') } });
  });

  it('what was refused on the page ends the sign-in and says so', async () => {
    const { attempt, url } = await waiting();
    const last = await somebody().walk(url, 'refuse');
    expect(last.text).toContain('Access was refused');
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code: 'signIn/denied' } });
  });
});

describe('time', () => {
  it('a browser that never comes: after five minutes the port is free and the window told', async () => {
    const { attempt, redirect, pass } = await waiting();
    pass({ wall: 200_000, monotonic: 200_000 });
    await sleep(60);
    expect(await isListening(redirect)).toBe(true);
    pass({ wall: 100_000, monotonic: 100_000 });
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code: 'signIn/expired' } });
    await expect.poll(() => isListening(redirect)).toBe(false);
  });

  it('a callback after its time finds nobody', async () => {
    const { attempt, callback, pass, redirect, stored } = await waiting();
    const url = await callback();
    pass({ wall: 300_000, monotonic: 300_000 });
    await attempt.end();
    await expect.poll(() => isListening(redirect)).toBe(false);
    expect(await knock(url)).toMatchObject({ error: 'ECONNREFUSED' });
    expect(stored).toEqual([]);
  });

  it('a computer that slept wakes up without an open port', async () => {
    const { attempt, pass } = await waiting();
    pass({ wall: 3_600_000 });
    expect(await attempt.end()).toMatchObject({ phase: 'failed', error: { code: 'signIn/expired' } });
  });

  it('a clock that is set back an hour changes nothing but the countdown', async () => {
    const { attempt, pass, url } = await waiting();
    const { expiresAt } = await attempt.reaches('browser');
    pass({ wall: -3_600_000 });
    await expect.poll(() => attempt.views.length).toBe(3); // the countdown, anew
    const shown = attempt.views.at(-1);
    expect(shown?.phase === 'browser' && Math.abs(expiresAt - 3_600_000 - shown.expiresAt)).toBeLessThan(2000);
    await somebody().walk(url);
    expect(await attempt.end()).toMatchObject({ phase: 'done' });
  });
});

describe('cancelling', () => {
  it('frees the port at once, also with a browser connected', async () => {
    const { signIns, attempt, redirect } = await waiting();
    await signIns.cancel(1, attempt.id);
    expect(await isListening(redirect)).toBe(false);
    expect(await attempt.end()).toEqual({ phase: 'cancelled' });
    expect(() => signIns.paste(1, attempt.id, redirect.href)).toThrow('ended already');
  });

  it('by a window that closes, and only its own sign-ins', async () => {
    const provider = await openIdProvider();
    const { signIns, start } = signingIn();
    const [mine, theirs] = [1, 2].map((windowId) => start({ way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: 'desktop' }, windowId));
    const urls = await Promise.all([mine, theirs].map(async (attempt) => (await attempt?.reaches('browser'))?.url ?? ''));
    await expect(signIns.cancel(2, mine?.id ?? '')).resolves.toBeUndefined();
    await signIns.forget(1);
    expect(await mine?.end()).toEqual({ phase: 'cancelled' });
    expect(await isListening(redirectOf(urls[0] ?? ''))).toBe(false);
    await somebody().walk(urls[1] ?? '');
    expect(await theirs?.end()).toMatchObject({ phase: 'done' });
  });

  it('while the code is exchanged keeps nothing', async () => {
    let reached: () => void = () => undefined;
    const exchanging = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const stuck = (url: string, init: RequestInit): Promise<Response> => {
      if (!url.endsWith('/token')) return fetch(url, init);
      reached();
      return new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    };
    const { signIns, attempt, callback, stored } = await waiting({ fetch: stuck });
    const answer = knock(await callback());
    await exchanging;
    await signIns.cancel(1, attempt.id);
    expect(await attempt.end()).toEqual({ phase: 'cancelled' });
    await answer;
    expect(stored).toEqual([]);
  });
});

describe('several sign-ins at once', () => {
  it('never mix: the callback of one is none for another', async () => {
    const [first, second] = [await waiting(), await waiting()];
    const foreign = await first.callback();
    foreign.port = second.redirect.port;
    expect(await knock(foreign)).toMatchObject({ status: 400 });
    await Promise.all([somebody().walk(first.url), somebody({ name: 'grace' }).walk(second.url)]);
    expect(await first.attempt.end()).toMatchObject({ phase: 'done', who: 'ada@example.com' });
    expect(await second.attempt.end()).toMatchObject({ phase: 'done', who: 'grace@example.com' });
  });

  it('are not more than a person has: the oldest is given up', async () => {
    const provider = await openIdProvider();
    const { start } = signingIn();
    const attempts = Array.from({ length: 9 }, () => start({ way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: 'desktop' }));
    expect(await attempts[0]?.end()).toEqual({ phase: 'cancelled' });
    await attempts[8]?.reaches('browser');
  });
});

it('OpenRouter’s callback, which has no state, is safe by its path', async () => {
  const server = await openRouter();
  const { start } = signingIn({ openRouter: server.origin });
  const attempt = start({ way: 'openrouter' });
  const { url } = await attempt.reaches('browser');
  const redirect = redirectOf(url);
  expect(redirect.pathname).toMatch(/^\/callback\/[\w-]{43}$/);
  expect(await knock(new URL('/callback?code=c', redirect))).toMatchObject({ status: 404 });
  expect(await knock(new URL(`/callback/${'x'.repeat(43)}?code=c`, redirect))).toMatchObject({ status: 404 });
  await somebody().walk(url);
  expect(await attempt.end()).toMatchObject({ phase: 'done' });
});
