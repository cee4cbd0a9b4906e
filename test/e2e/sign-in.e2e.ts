import { expect } from '@playwright/test';
import { startOpenIdProvider } from '../servers/openid-provider.ts';
import { startOpenRouterServer } from '../servers/openrouter-server.ts';
import { startQwenOauthServer } from '../servers/qwen-oauth-server.ts';
import { test as base } from './app.ts';
import { allowCodeAtProvider, signInAtProvider, startBrowser, type UserBrowser } from './browser.ts';
import { ask, startSignIn } from './sign-in-calls.ts';

const test = base.extend<{ browserOfUser: UserBrowser }>({
  browserOfUser: async ({ home }, provide) => {
    const browser = await startBrowser(home.path);
    await provide(browser);
    await browser.close();
  },
});

// Elsewhere the system opens addresses without a program that could be stood in for.
test.skip(process.platform !== 'linux', 'The browser of these tests is opened through xdg-open, which is Linux’s.');

test('an OpenID provider: the system opens a real browser, which signs in and comes back to a page that says so', async ({ launch, browserOfUser }) => {
  const provider = await startOpenIdProvider();
  try {
    const { page } = await launch({ env: browserOfUser.env });
    const { views } = await startSignIn(page, { way: 'oidc', method: 'auto', issuer: provider.issuer, clientId: provider.clientId });
    const tab = await browserOfUser.nextPage();
    await signInAtProvider(tab);
    await expect(tab.getByRole('heading', { name: 'You are signed in' })).toBeVisible();
    expect(new URL(tab.url()).search).toBe('');
    await expect.poll(async () => (await views()).at(-1)).toMatchObject({ phase: 'done', who: 'ada@example.com', renewable: true });
    expect((await views()).map(({ phase }) => phase)).toEqual(['starting', 'browser', 'exchanging', 'done']);
    expect(await browserOfUser.opened()).toHaveLength(1);
    expect(provider.requests.filter((request) => request === 'POST /token')).toHaveLength(1);
  } finally {
    await provider.close();
  }
});

test('an OpenID provider by a code: the browser allows it, and the app notices by itself', async ({ launch, browserOfUser }) => {
  const provider = await startOpenIdProvider();
  try {
    const { page } = await launch({ env: browserOfUser.env });
    const { views } = await startSignIn(page, { way: 'oidc', method: 'device', issuer: provider.issuer, clientId: provider.clientId });
    await allowCodeAtProvider(await browserOfUser.nextPage(), 'grace');
    await expect.poll(async () => (await views()).at(-1)).toMatchObject({ phase: 'done', who: 'grace@example.com' });
  } finally {
    await provider.close();
  }
});

test('Qwen: the code is filled in already, a click on the page is enough', async ({ launch, browserOfUser }) => {
  const server = await startQwenOauthServer();
  try {
    const { page } = await launch({ env: { ...browserOfUser.env, QWEN_OAUTH_BASE_URL: server.origin } });
    const { views } = await startSignIn(page, { way: 'qwen', method: 'auto' });
    const tab = await browserOfUser.nextPage();
    expect(tab.url()).toContain('user_code=WXYZ-1234');
    await tab.getByRole('button', { name: 'Confirm' }).click();
    await expect.poll(async () => (await views()).at(-1), { timeout: 15_000 }).toMatchObject({ phase: 'done', storedIn: '~/.qwen/oauth_creds.json' });
  } finally {
    await server.close();
  }
});

test('OpenRouter: the key arrives in main and never in the window', async ({ launch, browserOfUser }) => {
  const server = await startOpenRouterServer();
  try {
    const { page } = await launch({ env: { ...browserOfUser.env, OPENROUTER_OAUTH_BASE_URL: server.origin } });
    const { views } = await startSignIn(page, { way: 'openrouter' });
    const tab = await browserOfUser.nextPage();
    await tab.getByRole('button', { name: 'Authorize' }).click();
    await expect(tab.getByRole('heading', { name: 'You are signed in' })).toBeVisible();
    await expect.poll(async () => (await views()).at(-1)).toEqual({ phase: 'done', hasKey: true });
    expect(server.keys).toHaveLength(1);
    expect(JSON.stringify(await views())).not.toContain(server.keys[0]);
  } finally {
    await server.close();
  }
});

test('a real page of another origin that fires at the listener gets nowhere, and a window that closes frees the port', async ({ launch, browserOfUser }) => {
  const provider = await startOpenIdProvider();
  const hostile = await startOpenRouterServer(); // any page of another origin
  try {
    const { electron, page } = await launch({ env: browserOfUser.env });
    const { views } = await startSignIn(page, { way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: provider.clientId });
    const tab = await browserOfUser.nextPage();
    const asked = new URL((await browserOfUser.opened())[0] ?? '').searchParams;
    const [redirect, state] = [asked.get('redirect_uri') ?? '', asked.get('state') ?? ''];
    const attacker = await tab.context().newPage();
    await attacker.goto(`${hostile.origin}/auth?callback_url=http%3A%2F%2F127.0.0.1%2F`);
    await attacker.evaluate(fireAt, { redirect, query: `code=stolen&state=${state}` });
    expect((await views()).at(-1)).toMatchObject({ phase: 'browser' });
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => fetch(redirect).then(() => 'listening', () => 'free')).toBe('free');
  } finally {
    await Promise.all([provider.close(), hostile.close()]);
  }
});

/** Even with the right state, which no page knows: by script, image, frame and form. */
async function fireAt({ redirect, query }: { redirect: string; query: string }): Promise<void> {
  const target = `${redirect}?${query}`;
  await Promise.allSettled([fetch(target, { mode: 'no-cors' }), fetch(target, { method: 'POST', mode: 'no-cors', body: query })]);
  const loaded = (element: HTMLImageElement | HTMLIFrameElement): Promise<void> =>
    new Promise((resolve) => {
      for (const end of ['load', 'error']) element.addEventListener(end, () => resolve(), { once: true });
      element.src = target;
      document.body.append(element);
    });
  await Promise.all([loaded(document.createElement('img')), loaded(document.createElement('iframe'))]);
}

test('over SSH the window is told before it asks, no browser opens, and the code is offered with the address', async ({ launch, browserOfUser }) => {
  const server = await startQwenOauthServer();
  try {
    const { page } = await launch({ env: { ...browserOfUser.env, QWEN_OAUTH_BASE_URL: server.origin, SSH_CONNECTION: '192.0.2.1 50000 192.0.2.2 22' } });
    expect(await ask(page, 'signIn.situation')).toEqual({ ok: true, value: { canOpen: false, reason: 'ssh' } });
    const { attemptId, views } = await startSignIn(page, { way: 'qwen', method: 'auto' });
    await expect.poll(async () => (await views()).at(-1)).toMatchObject({ phase: 'code', userCode: 'WXYZ-1234', opened: false });
    expect(await browserOfUser.opened()).toEqual([]);
    expect(await ask(page, 'signIn.cancel', { attemptId })).toEqual({ ok: true, value: null });
    await expect.poll(async () => (await views()).at(-1)).toEqual({ phase: 'cancelled' });
  } finally {
    await server.close();
  }
});
