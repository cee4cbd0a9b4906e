import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { conversation, say } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { writeChat } from './written-chats.ts';

const MESSAGES = 5_000;
const GENEROUS = { timeout: 60_000 };
const scroller = (page: Page) => page.getByRole('log', { name: 'Conversation' });

const scrollTo = (page: Page, where: 'top' | 'end') => scroller(page).evaluate((log, to) => log.scrollTo(0, to === 'top' ? 0 : log.scrollHeight), where);

/** Scrolls until what is looked for has come into sight: heights above become known on the way. */
async function scrollUntil(page: Page, where: 'top' | 'end', text: string): Promise<void> {
  await expect(async () => {
    await scrollTo(page, where);
    await expect(conversation(page).getByText(text, { exact: true })).toBeInViewport({ timeout: 1000 });
  }).toPass(GENEROUS);
}

test('a conversation of 5,000 messages is opened, read to its beginning and back, searched, and goes on', async ({ home, server, launch }) => {
  test.slow();
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const said = Array.from({ length: MESSAGES }, (_, turn) => (turn === 1233 ? 'Only here a **marmalade** is named.' : `message ${turn}`));
  await writeChat(home, 1, said, 1_700_000_000_000);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await page.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: /^message 0/ }).click();
  await expect(conversation(page).getByText('message 4999', { exact: true })).toBeInViewport(GENEROUS);

  await scrollUntil(page, 'top', 'message 0');
  expect(await conversation(page).locator('[data-message]').count()).toBeLessThan(400);
  await page.getByRole('button', { name: 'Jump to latest' }).click();
  await expect(conversation(page).getByText('message 4999', { exact: true })).toBeInViewport(GENEROUS);

  await page.getByRole('textbox', { name: 'Search conversations' }).fill('marmalade');
  await expect(page.getByRole('list', { name: 'Search results' }).locator('mark')).toHaveText('marmalade');
  await page.keyboard.press('Enter');
  await expect(conversation(page).getByText('marmalade')).toBeInViewport(GENEROUS);
  expect(await conversation(page).locator('[data-message]').count()).toBeLessThan(400);

  await say(page, 'and now?');
  await expect(conversation(page).getByText('Hello from the test server.')).toBeInViewport(GENEROUS);
  const sent = server.requests.at(-1)?.body as { messages: { content: string }[] };
  expect(sent.messages).toHaveLength(MESSAGES + 1);
  expect(sent.messages.at(-1)?.content).toBe('and now?');
});
