import { expect } from '@playwright/test';
import { startQwenOauthServer, type QwenOauthServer } from '../servers/qwen-oauth-server.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { pressOn } from './keyboard.ts';
import { button, chat, choose, heading, test as base } from './wizard.ts';
import { expectNoViolations } from './violations.ts';

const CREDENTIALS = 'home/.qwen/oauth_creds.json';

/** A service in place of Qwen's, whose sign-ins send requests to the model server. */
const test = base.extend<{ service: QwenOauthServer }>({
  service: async ({ server }, provide) => {
    const service = await startQwenOauthServer();
    service.giveTokens({ resource_url: server.origin });
    await provide(service);
    await service.close();
  },
});

test.skip(process.platform !== 'linux', 'The browser of these tests is opened through xdg-open, which is Linux’s.');

test('Sign in with Qwen: from an empty home to a streamed answer, and out again in Settings', async ({ home, service, browserOfUser, launch }) => {
  const { page } = await launch({ env: { ...browserOfUser.env, QWEN_OAUTH_BASE_URL: service.origin } });
  await expect(page.getByText('The end of the free tier was announced for 15 April 2026.')).toBeVisible();
  await choose(page, 'Sign in with Qwen');
  await expect(page.getByRole('region', { name: 'What will be written' })).toContainText('~/.qwen/oauth_creds.json');
  await button(page, 'Continue').click();
  await expect(page.getByText('WXYZ-1234', { exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR code of the address' })).toBeVisible();
  await expect(page.getByRole('timer')).toContainText(/1[45]:\d\d left/);
  await expectNoViolations(page);
  const tab = await browserOfUser.nextPage();
  await tab.getByRole('button', { name: 'Confirm' }).click();
  await expect(heading(page, 'You are connected')).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => home.read('home/.qwen/settings.json').catch(() => '')).toContain('"qwen-oauth"');
  await chat(page);
  const { access_token: token } = JSON.parse(await home.read(CREDENTIALS)) as Record<string, string>;
  expect(await page.content()).not.toContain(token);

  await page.getByRole('link', { name: 'Settings' }).click();
  const accounts = page.getByRole('region', { name: 'Accounts and providers' });
  await expect(accounts).toContainText('~/.qwen/oauth_creds.json');
  await expect(accounts.getByRole('meter', { name: 'Today' })).toBeVisible();
  await expectNoViolations(page);
  await button(page, 'Sign out of Qwen').click();
  await expect(accounts).toContainText('Nobody is signed in');
  await expect(home.read(CREDENTIALS)).rejects.toThrow('ENOENT');
});

test('no display: the code for another device is told up front, and no browser is opened; all of it by keyboard', async ({ service, browserOfUser, launch }) => {
  const { page } = await launch({ env: { ...browserOfUser.env, QWEN_OAUTH_BASE_URL: service.origin, SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' } });
  await pressOn(page, page.getByRole('button', { name: 'Sign in with Qwen' }));
  await expect(page.getByText('You are connected over SSH')).toBeVisible();
  await expect(button(page, 'Use an API key instead')).toBeVisible();
  await pressOn(page, button(page, 'Continue'));
  await expect(page.getByRole('heading', { name: 'Open this page on any device' })).toBeVisible();
  await expectNoViolations(page);
  expect(await browserOfUser.opened()).toEqual([]);
  service.approve();
  await expect(heading(page, 'You are connected')).toBeVisible({ timeout: 30_000 });
});

test('Cancel in the middle writes nothing, and a second try works', async ({ home, service, browserOfUser, launch }) => {
  const { page } = await launch({ env: { ...browserOfUser.env, QWEN_OAUTH_BASE_URL: service.origin } });
  await choose(page, 'Sign in with Qwen');
  await button(page, 'Continue').click();
  await expect(page.getByText('WXYZ-1234', { exact: true })).toBeVisible();
  await button(page, 'Cancel').click();
  await expect(button(page, 'Continue')).toBeVisible();
  await expect(home.read(CREDENTIALS)).rejects.toThrow('ENOENT');
  await button(page, 'Continue').click();
  await expect(page.getByText('WXYZ-1234', { exact: true })).toBeVisible();
  service.approve();
  await expect(heading(page, 'You are connected')).toBeVisible({ timeout: 30_000 });
});

test('refused on the page: said, with the ways on', async ({ service, browserOfUser, launch }) => {
  const { page } = await launch({ env: { ...browserOfUser.env, QWEN_OAUTH_BASE_URL: service.origin } });
  await choose(page, 'Sign in with Qwen');
  await button(page, 'Continue').click();
  await expect(page.getByText('WXYZ-1234', { exact: true })).toBeVisible();
  service.refuse();
  await expect(page.getByRole('alert')).toContainText('refused', { timeout: 15_000 });
  await expectNoViolations(page);
  await button(page, 'Use an API key instead').click();
  await expect(heading(page, 'API key')).toBeFocused();
});

test('a window that closes in the middle ends its sign-in: nobody asks for it any more', async ({ service, browserOfUser, launch }) => {
  const { page, electron } = await launch({ env: { ...browserOfUser.env, QWEN_OAUTH_BASE_URL: service.origin } });
  await expect(heading(page, 'Welcome')).toBeVisible();
  const opening = electron.waitForEvent('window');
  await page.keyboard.press('Control+Shift+N');
  const second = await opening;
  await choose(second, 'Sign in with Qwen');
  await button(second, 'Continue').click();
  await expect(second.getByText('WXYZ-1234', { exact: true })).toBeVisible();
  const codes = () => service.requests.flatMap(({ form }) => form['device_code'] ?? []);
  await expect.poll(() => codes().length, { timeout: 15_000 }).toBeGreaterThan(0);
  const [forgotten] = codes();
  await second.close();
  const asked = codes().length;

  await choose(page, 'Sign in with Qwen');
  await button(page, 'Continue').click();
  await expect(page.getByText('WXYZ-1234', { exact: true })).toBeVisible();
  await expect.poll(() => codes().filter((code) => code !== forgotten).length, { timeout: 15_000 }).toBeGreaterThan(1);
  expect(codes().slice(asked).filter((code) => code === forgotten).length).toBeLessThanOrEqual(1); // one may have been under way
});

test('a sign-in that the service no longer renews: the error card leads to the sign-in, and the conversation goes on', async ({ home, service, browserOfUser, launch }) => {
  await home.write(CREDENTIALS, service.credentials(Date.now() - 3_600_000));
  service.scriptRefreshes({ status: 400, body: { error: 'invalid_grant', error_description: 'Refresh token expired' } });
  const { page } = await launch({ env: { ...browserOfUser.env, QWEN_OAUTH_BASE_URL: service.origin } });
  await startChatting(page);
  await say(page, 'remember me');
  await page.getByRole('alert').getByRole('button', { name: 'Sign in again' }).click();
  await expect(heading(page, 'Sign in with Qwen')).toBeFocused();
  await button(page, 'Continue').click();
  await expect(page.getByText('WXYZ-1234', { exact: true })).toBeVisible();
  service.approve();
  await expect(heading(page, 'You are connected')).toBeVisible({ timeout: 30_000 });
  await button(page, 'Start chatting').click();
  await page.getByRole('button', { name: 'Retry' }).first().click();
  await expect(conversation(page)).toContainText('Hello from the test server.');
  await expect(conversation(page)).toContainText('remember me');
});
