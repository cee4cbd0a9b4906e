import { unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startQwenOauthServer } from '../servers/qwen-oauth-server.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import type { Home } from './home.ts';
import { expectNoViolations } from './violations.ts';

const CREDENTIALS = 'home/.qwen/oauth_creds.json';
const HOUR = 3_600_000;
/** A renewal waits 40 s for another program. */
const PATIENT = { timeout: 90_000 };

const card = (page: Page) => conversation(page).getByRole('alert').last();
/** The card over the composer, where nothing could be sent. */
const unsent = (page: Page) => page.locator('.composer-dock').getByRole('alert');
const question = (page: Page) => conversation(page).getByRole('article', { name: 'You' }).last();

/** Holds the lock of the sign-in as a live program does, until the returned function is called. */
async function holdLock(home: Home): Promise<() => Promise<void>> {
  const lock = join(home.path, '.qwen/oauth_creds.lock');
  await writeFile(lock, 'another program');
  const touching = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => undefined), 1000);
  return async () => {
    clearInterval(touching);
    await unlink(lock);
  };
}

test('a sign-in that cannot be renewed or read: each reason has its card, the question stays, and the card’s own button helps', async ({ home, server, launch }) => {
  test.setTimeout(300_000);
  const service = await startQwenOauthServer();
  service.giveTokens({ resource_url: server.origin });
  const signIn = (expiresAt: number) => home.write(CREDENTIALS, service.credentials(expiresAt));
  const answered = async (page: Page) => {
    await expect(conversation(page).getByRole('article', { name: 'Answer' }).last()).toContainText('Hello from the test server.', PATIENT);
    await expect(conversation(page).getByRole('alert')).toHaveCount(0);
  };
  try {
    await home.write('home/.qwen/settings.json', { security: { auth: { selectedType: 'qwen-oauth' } } });
    await signIn(Date.now() - HOUR);
    service.scriptRefreshes({ status: 503, body: {} });
    const { page } = await launch({ env: { QWEN_OAUTH_BASE_URL: service.origin } });
    await startChatting(page);

    await say(page, 'while the service is down');
    await expect(card(page)).toContainText('The sign-in could not be renewed', PATIENT);
    await expect(card(page)).toContainText(/has to be renewed, and 127\.0\.0\.1\S* answered with status 503\. Check the connection, then try again\./);
    await expectNoViolations(page);
    await expect(question(page)).toContainText('while the service is down');
    expect(server.requests).toHaveLength(0);
    await card(page).getByRole('button', { name: 'Retry' }).click();
    await answered(page);

    await signIn(Date.now() - HOUR);
    const letGo = await holdLock(home);
    await say(page, 'while another program renews');
    await expect(card(page)).toContainText('Another program renews the sign-in', PATIENT);
    await expect(card(page)).toContainText(/more than half a minute \(.*oauth_creds\.json\)\. Close other programs that use it, then try again\./);
    await expect(question(page)).toContainText('while another program renews');
    await letGo();
    await card(page).getByRole('button', { name: 'Retry' }).click();
    await answered(page);

    const half = '{"access_token": "half of a tok';
    await home.write(CREDENTIALS, half);
    await say(page, 'with half a file');
    await expect(unsent(page)).toContainText('The sign-in file cannot be used', PATIENT);
    await expect(unsent(page)).toContainText(/oauth_creds\.json is not valid JSON.*The file is left as it is\. Sign in again/);
    await expect(page.getByRole('textbox', { name: 'Message', exact: true })).toHaveValue('with half a file');
    expect(await home.read(CREDENTIALS)).toBe(half);
    await unsent(page).getByRole('button', { name: 'Sign in again' }).click();
    await expect(page.getByRole('heading', { name: /Qwen/ }).first()).toBeVisible(PATIENT);
    await signIn(Date.now() + HOUR);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Send', exact: true }).click(PATIENT);
    await expect.poll(() => JSON.stringify(server.requests.at(-1)?.body), PATIENT).toContain('with half a file');
    await answered(page);
  } finally {
    await service.close();
  }
});
