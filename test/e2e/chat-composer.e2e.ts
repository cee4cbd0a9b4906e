import { expect } from '@playwright/test';
import { test } from './app.ts';
import { conversation, modelBox, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { expectNoViolations } from './violations.ts';

test('what was typed and not sent is there after a restart, for each conversation', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const first = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(first.page);
  await say(first.page, 'pears');
  await expect(conversation(first.page)).toContainText('Hello from the test server.');
  await first.page.getByRole('textbox', { name: 'Message' }).fill('about the pears');
  await first.page.keyboard.press('Control+N');
  await first.page.getByRole('textbox', { name: 'Message' }).fill('something new');
  await expect.poll(() => home.read('home/.config/Switchyard/drafts/new.txt').catch(() => '')).toBe('something new');
  await first.close();

  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  const box = page.getByRole('textbox', { name: 'Message' });
  await expect(box).toHaveValue('something new');
  await page.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: /^pears/ }).click();
  await expect(box).toHaveValue('about the pears');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(box).toHaveValue('');
});

test('a system prompt goes before every message of its conversation', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await page.getByRole('button', { name: 'System prompt' }).click();
  await page.getByRole('textbox', { name: 'System prompt' }).fill('Be brief.');
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await say(page, 'hello');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  expect(server.requests[0]?.body).toMatchObject({ messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: 'hello' }] });
  await page.keyboard.press('Control+N');
  await say(page, 'again');
  await expect.poll(() => server.requests.length).toBe(2);
  expect(server.requests[1]?.body).toMatchObject({ messages: [{ role: 'user', content: 'again' }] });
});

test('the palette leads anywhere by keyboard alone', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'pears');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  await page.keyboard.press('Control+N');

  const field = page.getByRole('combobox', { name: /^Search conversations, models/ });
  await page.keyboard.press('Control+K');
  await expect(field).toBeFocused();
  await expectNoViolations(page);
  await page.keyboard.type('the test server');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();

  await page.keyboard.press('Control+K');
  await page.keyboard.type('p two');
  await page.keyboard.press('Enter');
  await expect(page.getByText('P Two · this conversation')).toBeVisible();
  await expect(modelBox(page)).toContainText('P Two');
  await say(page, 'more');
  await expect.poll(() => server.requests.at(-1)?.path).toBe('/two/v1/chat/completions');

  await page.keyboard.press('Control+K');
  await page.keyboard.type('settings');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Settings' }).first()).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
});
