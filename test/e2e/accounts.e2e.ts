import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startQwenOauthServer, type QwenOauthServer } from '../servers/qwen-oauth-server.ts';
import { streamed } from '../servers/reply.ts';
import { test as base } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';

const CREDENTIALS = 'home/.qwen/oauth_creds.json';
const HOUR = 3_600_000;

/** A service in place of Qwen's, whose sign-ins send requests to the model server. */
const test = base.extend<{ service: QwenOauthServer }>({
  service: async ({ server }, provide) => {
    const service = await startQwenOauthServer();
    service.giveTokens({ resource_url: server.origin });
    await provide(service);
    await service.close();
  },
});

const signOut = (page: Page): Promise<unknown> =>
  page.evaluate(() => (globalThis as unknown as { bridge: { call(name: string, argument: unknown): Promise<unknown> } }).bridge.call('account.signOut', { id: 'qwen' }));

const renewals = (service: QwenOauthServer): number => service.requests.filter(({ form }) => form['grant_type'] === 'refresh_token').length;

test('a sign-in of the CLI is found at the start and answers, in every window', async ({ home, server, service, launch }) => {
  await home.write(CREDENTIALS, service.credentials(Date.now() + HOUR));
  const { page, electron } = await launch({ env: { QWEN_OAUTH_BASE_URL: service.origin } });
  await startChatting(page);
  await say(page, 'hello');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  expect(server.requests[0]?.headers['x-dashscope-authtype']).toBe('qwen-oauth');
  const opening = electron.waitForEvent('window');
  await page.keyboard.press('Control+Shift+N');
  const second = await opening;
  await expect(second.getByRole('textbox', { name: 'Message' })).toBeVisible();
  await say(second, 'hello from here');
  await expect(conversation(second)).toContainText('Hello from the test server.');
  expect([server.requests.length, renewals(service)]).toEqual([2, 0]);
  const { access_token: token } = JSON.parse(await home.read(CREDENTIALS)) as Record<string, string>;
  expect(await page.content()).not.toContain(token);
});

test('a sign-in that has expired is renewed before the answer, and the file stays the CLI’s', async ({ home, service, launch }) => {
  await home.write(CREDENTIALS, service.credentials(Date.now() - HOUR));
  const { page } = await launch({ env: { QWEN_OAUTH_BASE_URL: service.origin } });
  await startChatting(page);
  await say(page, 'hello');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  expect(renewals(service)).toBe(1);
  const kept = JSON.parse(await home.read(CREDENTIALS)) as Record<string, unknown>;
  expect(Object.keys(kept)).toEqual(['access_token', 'refresh_token', 'token_type', 'resource_url', 'expiry_date']);
  expect(kept['expiry_date']).toBeGreaterThan(Date.now());
});

test('a sign-in that is not renewed asks for a new one, and the conversation goes on after it', async ({ home, service, launch }) => {
  const old = service.credentials(Date.now() - HOUR);
  await home.write(CREDENTIALS, old);
  service.scriptRefreshes({ status: 400, body: { error: 'invalid_grant', error_description: 'Refresh token expired' } });
  const { page } = await launch({ env: { QWEN_OAUTH_BASE_URL: service.origin } });
  await startChatting(page);
  await say(page, 'remember me');
  const card = page.getByRole('alert');
  await expect(card).toContainText('Sign in again');
  await expect(card).toContainText('the service did not renew it');
  await expect(conversation(page)).toContainText('remember me');
  expect(JSON.parse(await home.read(CREDENTIALS))).toEqual(old);

  await home.write(CREDENTIALS, service.credentials(Date.now() + HOUR));
  await page.getByRole('button', { name: 'Retry' }).first().click();
  await expect(conversation(page)).toContainText('Hello from the test server.');
  await expect(conversation(page)).toContainText('remember me');
  await expect(card).toHaveCount(0);
});

test('signing out removes the file, and the next message says what is missing', async ({ home, server, service, launch }) => {
  await home.write('home/.qwen/settings.json', { security: { auth: { selectedType: 'qwen-oauth' } } });
  await home.write(CREDENTIALS, service.credentials(Date.now() + HOUR));
  const { page } = await launch({ env: { QWEN_OAUTH_BASE_URL: service.origin } });
  await startChatting(page);
  await say(page, 'hello');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  expect(await signOut(page)).toEqual({ ok: true, value: null });
  await expect(readFile(join(home.path, '.qwen/oauth_creds.json'))).rejects.toThrow('ENOENT');
  expect(service.revoked).toHaveLength(2);
  await say(page, 'still there?');
  await expect(page.getByRole('alert').first()).toContainText('You are not signed in');
  expect(server.requests).toHaveLength(1);
});

test('a request beyond the minute limit waits in sight, and Stop ends the wait', async ({ home, server, service, launch }) => {
  const now = Date.now();
  await home.write(CREDENTIALS, service.credentials(now + HOUR));
  await home.write('home/.config/Switchyard/qwen-quota.json', { day: '', used: 0, recent: Array.from({ length: 60 }, () => now + 30_000) });
  server.script(streamed({ text: ['Never asked for.'] }));
  const { page } = await launch({ env: { QWEN_OAUTH_BASE_URL: service.origin } });
  await startChatting(page);
  await say(page, 'hello');
  await expect(conversation(page)).toContainText(/Waiting \d+ s for the minute limit of Qwen OAuth/);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
  await expect(conversation(page)).toContainText('Stopped');
  expect(server.requests).toEqual([]);
});
