import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { expectNoViolations } from './violations.ts';

const box = (page: Page) => page.getByRole('textbox', { name: 'Message' });

async function enter(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press('Enter');
}

test('the commands of the composer do what they say, and are never sent', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'pears');
  await expect(conversation(page)).toContainText('Hello from the test server.');

  await box(page).fill('/');
  const hints = page.getByRole('list', { name: 'Commands' });
  await expect(hints.getByRole('listitem')).toHaveText([/\/model/, /\/auth/, /\/new/, /\/help/]);
  await expectNoViolations(page);

  await enter(page, '/model');
  await expect(page.getByRole('option', { name: /P Two/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await enter(page, '/model two');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByText('P Two · this conversation')).toBeVisible();

  await enter(page, '/help');
  const help = page.getByRole('region', { name: 'Commands and keys' });
  await expect(help).toContainText('/auth');
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Close help' }).click();
  await expect(help).toHaveCount(0);

  await enter(page, '/auth');
  await expect(page.getByRole('button', { name: 'Coding Plan' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(conversation(page)).toContainText('pears');

  await enter(page, '/nonsense');
  await expect(page.getByRole('alert')).toContainText('/nonsense');
  await expect(box(page)).toHaveValue('/nonsense');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await enter(page, '/new');
  await expect(page.getByRole('heading', { name: 'New conversation' })).toBeVisible();
  await expect(box(page)).toBeFocused();
  expect(server.requests).toHaveLength(1);

  await enter(page, ' /help me with this');
  await expect.poll(() => server.requests.length).toBe(2);
  expect(JSON.stringify(server.requests[1]?.body)).toContain('/help me with this');
});

test('the palette runs actions, and leads to conversations by name', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'pears');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  const run = async (words: string) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type(words);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
  };
  await run('new conversation');
  await expect(page.getByRole('heading', { name: 'New conversation' })).toBeVisible();
  await run('pears');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  await run('dark');
  await expect.poll(() => home.read('home/.config/Switchyard/preferences.json').catch(() => '')).toContain('"dark"');
  await run('commands and keys');
  await expect(page.getByRole('region', { name: 'Commands and keys' })).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('nothing of the kind at all');
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Escape');
});
