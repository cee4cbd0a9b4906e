import { expect, type Page } from '@playwright/test';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, modelBox, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { expectNoViolations } from './violations.ts';

const place = (page: Page, name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name }).click();

test('no screen has an accessibility violation, light and dark', async ({ home, server, launch }) => {
  test.slow();
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  await expectNoViolations(page);

  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  await expect(page.getByText('You are ready')).toBeVisible();
  await expectNoViolations(page);

  server.script(streamed({ text: ['# Title\n\n', '- a\n- b\n\n', '| x | y |\n| - | - |\n| 1 | 2 |\n\n', '```ts\nconst a = 1;\n```\n'] }));
  await startChatting(page);
  await say(page, 'everything please');
  await expect(conversation(page).getByRole('table')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
  await expectNoViolations(page);

  await modelBox(page).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');

  await place(page, 'Models');
  await expect(page.getByRole('list', { name: 'Models' })).toBeVisible();
  await expectNoViolations(page);
  await place(page, 'Settings');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expectNoViolations(page);
});

test('the whole story by keyboard alone', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  const start = page.getByRole('button', { name: 'Start chatting' });
  await expect(start).toBeVisible();
  for (let presses = 0; presses < 30 && !(await start.evaluate((element) => element === document.activeElement)); presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();

  await page.keyboard.press('Control+Shift+M');
  await page.keyboard.type('two');
  await page.keyboard.press('Enter');
  await expect(modelBox(page)).toContainText('P Two');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.type('hello');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('again');
  await page.keyboard.press('Enter');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  expect(server.requests[0]).toMatchObject({ path: '/two/v1/chat/completions' });
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('list', { name: 'Models' })).toBeVisible();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+N');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await expect(page.getByText('Hello from the test server.')).toHaveCount(0);
});
