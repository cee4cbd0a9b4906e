import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { conversation } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { writeChat } from './written-chats.ts';

const MANY = 1000;
const list = (page: Page) => page.getByRole('navigation', { name: 'Conversations' });
const focused = (page: Page) => page.locator('.conversation-entry:focus');

test.beforeEach(async ({ home, server }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  for (let place = 0; place < MANY; place++) await writeChat(home, place, [`number ${place}`], 1_700_000_000_000 + place * 60_000);
});

test('of a thousand conversations those in sight are drawn, and the keys lead through all of them', async ({ launch }) => {
  test.slow();
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  const first = list(page).getByRole('button', { name: /^number 999/ });
  await expect(first).toBeVisible();
  await first.focus();
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveText(/^number 0\D/);
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(focused(page)).toHaveText(/^number 1\D/);
  await page.keyboard.press('PageUp');
  await expect(focused(page)).not.toHaveText(/^number \d\D/);
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press('PageDown');
  await expect(focused(page)).toHaveText(/^number [01]\D/);
  await page.keyboard.press('Home');
  await expect(focused(page)).toHaveText(/^number 999/);
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(focused(page)).toHaveText(/^number 998/);
  for (let step = 0; step < 60; step++) await page.keyboard.press('ArrowDown');
  await expect(focused(page)).toHaveText(/^number 938/);
  await expect(focused(page)).toBeInViewport();
  expect(await list(page).getByRole('listitem').count()).toBeLessThan(100);
  await page.keyboard.press('Enter');
  await expect(conversation(page)).toContainText('number 938');
});

test('a line that has the focus keeps it while the list is scrolled away and back', async ({ launch }) => {
  test.slow();
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await list(page).getByRole('button', { name: /^number 990/ }).focus();
  const scroller = page.locator('.conversations-scroll');
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(list(page).getByRole('button', { name: /^number 0/ })).toBeInViewport();
  await expect(focused(page)).toHaveText(/^number 990/);
  await page.keyboard.press('ArrowDown');
  await expect(focused(page)).toHaveText(/^number 989/);
  await expect(focused(page)).toBeInViewport();
});

test('a search through a thousand conversations opens what it found', async ({ launch }) => {
  test.slow();
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await page.getByRole('textbox', { name: 'Search conversations' }).fill('number 512');
  const results = page.getByRole('list', { name: 'Search results' });
  await expect(results.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(conversation(page)).toContainText('number 512');
});
