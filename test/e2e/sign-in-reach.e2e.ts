import { expect, type Page } from '@playwright/test';
import { apiError } from '../servers/reply.ts';
import { startQwenOauthServer } from '../servers/qwen-oauth-server.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY, typedKey } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { expectNoViolations } from './violations.ts';
import { button, choose, field, fillProvider, heading, test } from './wizard.ts';

test('no step has an accessibility violation, light and dark', async ({ server, launch }) => {
  test.slow();
  const service = await startQwenOauthServer();
  try {
    server.script(apiError(401, 'Incorrect API key provided'), apiError(429, 'Rate limit reached'));
    const { page } = await launch({ env: { QWEN_OAUTH_BASE_URL: service.origin, SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' } });
    await expectNoViolations(page);
    for (const way of ['Alibaba Cloud Coding Plan', 'Local model', 'Company sign-in (OpenID)', 'Sign in with Qwen']) {
      await choose(page, way);
      await expectNoViolations(page);
      if (way !== 'Sign in with Qwen') await button(page, 'Back').click();
    }
    await button(page, 'Continue').click();
    await expect(page.getByText('WXYZ-1234', { exact: true })).toBeVisible();
    await expectNoViolations(page);
    await button(page, 'Cancel').click();
    await button(page, 'Back').click();
    await expect(heading(page, 'How do you want to connect?')).toBeFocused();
    await expectNoViolations(page);

    await choose(page, 'API key');
    await fillProvider(page, { baseUrl: `${server.origin}/v1`, key: `sk-${typedKey('wrong')}` });
    await expectNoViolations(page);
    await button(page, 'Continue').click();
    await expect(heading(page, 'Check the connection')).toBeFocused();
    await expectNoViolations(page);
    await button(page, 'Check').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectNoViolations(page);
    await button(page, 'Check').click();
    await expect(heading(page, 'You are connected')).toBeVisible();
    await expectNoViolations(page);
  } finally {
    await service.close();
  }
});

test('the keyboard alone: from the first screen to an answer', async ({ server, launch }) => {
  const { page } = await launch();
  await expect(button(page, 'API key')).toBeVisible();
  await tabTo(page, 'API key');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'API key')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Provider' })).toBeFocused();
  await page.keyboard.type('Another');
  await expect(page.getByRole('combobox', { name: 'Provider' })).toHaveValue('custom');
  await tabTo(page, 'API key');
  await page.keyboard.type(`sk-${typedKey('in-the-wizard')}`);
  await tabTo(page, 'Base URL');
  await page.keyboard.type(`${server.origin}/v1`);
  await tabTo(page, 'Model ID');
  await page.keyboard.type('m');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Check the connection')).toBeFocused();
  await tabTo(page, 'Check');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'You are connected')).toBeFocused();
  await tabTo(page, 'Start chatting');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.type('hello');
  await page.keyboard.press('Enter');
  await expect(conversation(page)).toContainText('Hello from the test server.');
});

test('reached again: by /auth and from Settings, and Escape gives the place back', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, '/auth');
  await expect(heading(page, 'How do you want to connect?')).toBeFocused();
  expect(server.requests).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await button(page, 'Sign in or add a provider').click();
  await expect(heading(page, 'How do you want to connect?')).toBeFocused();
  await button(page, 'Close').click();
  await expect(heading(page, 'Settings')).toBeVisible();
});

test('a new provider stands beside hand-written ones, whose every byte stays', async ({ home, server, launch }) => {
  const written = settingsOf('http://127.0.0.1:9/old');
  await home.write('home/.qwen/settings.json', written);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await choose(page, 'API key');
  await fillProvider(page, { baseUrl: `${server.origin}/v1`, key: `sk-${typedKey('in-the-wizard')}` });
  await field(page, 'Display name').fill('Newcomer');
  await button(page, 'Continue').click();
  await expect(page.getByRole('region', { name: 'What will be written' })).toContainText('Newcomer');
  await button(page, 'Check').click();
  await expect(heading(page, 'You are connected')).toBeVisible();
  const now = await home.read('home/.qwen/settings.json');
  for (const line of written.split('\n').filter((one) => one.includes('p-') && !one.includes('chosen') && !one.includes('keyless'))) expect(now).toContain(line);
  expect(now).toContain('/* the second account */');
  expect(now).toContain('"unknown": { "kept": true }');
});

/** Presses Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const control = page.getByRole('button', { name, exact: true }).or(page.getByRole('textbox', { name, exact: true }));
  for (let presses = 0; presses < 40; presses += 1) {
    if (await control.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}
