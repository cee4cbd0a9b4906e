import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { streamed } from '../servers/reply.ts';
import { test, type App } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { expectNoViolations } from './violations.ts';

const list = (page: Page) => page.getByRole('navigation', { name: 'Conversations' });
const line = (page: Page, title: string) => list(page).getByRole('listitem').filter({ hasText: title });

async function act(page: Page, title: string, item: string): Promise<void> {
  await line(page, title).hover();
  await line(page, title).getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Two conversations with an answer each. */
async function filled({ page }: App): Promise<void> {
  await startChatting(page);
  for (const question of ['apples in winter', 'pears in summer']) {
    await page.keyboard.press('Control+N');
    await say(page, question);
    await expect(conversation(page).getByRole('list', { name: 'Receipt' })).toBeVisible();
  }
}

test('conversations are found by their text, renamed, pinned, deleted and taken back', async ({ home, server, launch }) => {
  test.slow();
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: ['Cellars keep them fresh until spring.'] }), streamed({ text: ['They do not keep.'] }));
  const app = await launch({ env: { KEY_ONE: TEST_KEY } });
  const { page } = app;
  await filled(app);

  const search = page.getByRole('textbox', { name: 'Search conversations' });
  await search.fill('fresh until');
  const results = page.getByRole('list', { name: 'Search results' });
  await expect(results.getByRole('listitem')).toHaveCount(1);
  await expect(results.locator('mark')).toBeVisible();
  await expectNoViolations(page);
  await search.press('Enter');
  await expect(conversation(page)).toContainText('Cellars keep them');
  await search.fill('');

  await line(page, 'pears').getByRole('button').first().focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Title' }).fill('Summer fruit');
  await page.keyboard.press('Enter');
  await expect(line(page, 'Summer fruit')).toBeVisible();
  await line(page, 'apples').getByRole('button', { name: 'Actions' }).click({ force: true });
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('menuitem', { name: 'Pin' }).click();
  await expect(list(page).getByRole('heading')).toHaveText(['Pinned', 'Today']);

  await act(page, 'apples', 'Delete');
  await expect(line(page, 'apples')).toHaveCount(0);
  await expect(conversation(page)).toHaveCount(0);
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line(page, 'apples')).toBeVisible();
  await expect(conversation(page)).toContainText('Cellars keep them');
  await expect(list(page).getByRole('heading')).toHaveText(['Pinned', 'Today']);
});

test('a conversation that was exported can be read by people and taken in again', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const app = await launch({ env: { KEY_ONE: TEST_KEY } });
  const { electron, page } = app;
  await filled(app);
  const files = { markdown: join(home.path, 'apples.md'), json: join(home.path, 'apples.json') };
  for (const [item, file] of [['Export as Markdown', files.markdown], ['Export as JSON', files.json]] as const) {
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await act(page, 'apples', item);
    await expect(page.getByText(/^Saved to .*apples/)).toBeVisible();
  }
  expect(await home.read('home/apples.md')).toContain('apples in winter');
  expect(await home.read('home/apples.md')).toContain('Hello from the test server.');

  for (const [round, file] of Object.values(files).entries()) {
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, file);
    await page.getByRole('button', { name: 'Import a conversation' }).click();
    await expect(line(page, 'apples')).toHaveCount(round + 2);
    await expect(conversation(page)).toContainText('Hello from the test server.');
  }
  await home.write('home/apples.json', 'no conversation at all');
  await page.getByRole('button', { name: 'Import a conversation' }).click();
  await expect(page.getByRole('alert')).toContainText('no conversation');
});
