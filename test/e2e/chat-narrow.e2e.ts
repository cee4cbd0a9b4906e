import { expect, type Page } from '@playwright/test';
import { streamed } from '../servers/reply.ts';
import { test, type App } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { cutTexts } from './cut-texts.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const box = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });

async function resize({ electron, page }: App, width: number, height: number): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height });
  await page.waitForFunction((wanted) => Math.abs(innerWidth - wanted.width) < 3 && Math.abs(innerHeight - wanted.height) < 3, { width, height });
}

test('in the smallest window everything is within reach: the help, a card, a notice with its way back', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const app = await launch({ env: { KEY_ONE: TEST_KEY } });
  const { page } = app;
  await resize(app, 640, 480);
  await startChatting(page);
  await say(page, 'A question with a title that is much too long for a narrow window, and for a notice in it');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  await expect(page.getByRole('button', { name: 'New conversation' })).toBeInViewport({ ratio: 1 });
  expect(await cutTexts(page)).toEqual([]);

  await box(page).fill('/help');
  await box(page).press('Enter');
  await expect(page.getByRole('button', { name: 'Close help' })).toBeInViewport({ ratio: 1 });
  await expect(box(page)).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Close help' }).click();
  await box(page).fill('/nonsense');
  await box(page).press('Enter');
  await expect(page.getByRole('alert')).toContainText('There is no such command');
  await expect(page.getByRole('button', { name: 'Dismiss' })).toBeInViewport({ ratio: 1 });
  await expect(box(page)).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await box(page).fill('');

  await page.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: /^A question/ }).press('Delete');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(conversation(page)).toContainText('Hello from the test server.');
});

test('who reads further up in a small window is at the end when a larger one shows all of it', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: ['One line.\n\n'.repeat(12)] }));
  const app = await launch({ env: { KEY_ONE: TEST_KEY } });
  const { page } = app;
  await resize(app, 640, 480);
  await startChatting(page);
  await say(page, 'lines, please');
  await expect(conversation(page).getByRole('list', { name: 'Receipt' })).toBeInViewport();
  await conversation(page).evaluate((log) => log.scrollTo(0, 0));
  const jump = page.getByRole('button', { name: 'Jump to latest' });
  await expect(jump).toBeVisible();
  await resize(app, 1000, 900);
  await expect(jump).toHaveCount(0);
  await expect(conversation(page).getByRole('list', { name: 'Receipt' })).toBeInViewport();
});
