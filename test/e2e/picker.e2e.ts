import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { modelBox, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const SETTINGS = 'home/.qwen/settings.json';
const options = (page: Page) => page.getByRole('listbox', { name: 'Available models' }).getByRole('option');
const option = (page: Page, name: string) => options(page).filter({ hasText: name });

test('favourites stand first and are kept; what was used last follows where the list is long', async ({ home, server, launch }) => {
  const openai = Array.from({ length: 12 }, (_, index) => ({ id: `m-${index}`, name: `Model ${index}.`, envKey: 'KEY_ONE', baseUrl: `${server.origin}/v1` }));
  await home.write(SETTINGS, { modelProviders: { openai }, security: { auth: { selectedType: 'openai' } }, model: { name: 'm-0' } });
  const env = { KEY_ONE: TEST_KEY };
  const first = await launch({ env });
  await startChatting(first.page);
  await modelBox(first.page).click();
  const filter = first.page.getByRole('textbox', { name: 'Filter models' });
  await filter.fill('m-7');
  await first.page.keyboard.press('Control+d');
  await filter.fill('');
  await expect(options(first.page).first()).toContainText('Model 7.');
  await expect(first.page.getByText('Favourites')).toBeVisible();
  await option(first.page, 'Model 9.').click();
  await modelBox(first.page).click();
  await expect(first.page.getByText('Recent')).toBeVisible();
  await expect(options(first.page).nth(1)).toContainText('Model 9.');
  await first.close();

  const { page } = await launch({ env });
  await startChatting(page);
  await modelBox(page).click();
  await expect(options(page).nth(0)).toContainText('Model 7.');
  await expect(options(page).nth(1)).toContainText('Model 9.');
  await options(page).nth(0).locator('.picker-option-star').click();
  await expect(page.getByText('Favourites')).toHaveCount(0);
});

test('/model opens the picker with the words behind it; a choice holds for the conversation, and writes nothing', async ({ home, server, launch }) => {
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await page.getByRole('textbox', { name: 'Message' }).fill('/model two');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Filter models' })).toHaveValue('two');
  await page.keyboard.press('Enter');
  await expect(modelBox(page)).toContainText('P Two');
  await say(page, 'Hi');
  await expect.poll(() => server.requests.at(-1)?.path).toBe('/two/v1/chat/completions');
  expect(await home.read(SETTINGS)).toBe(text);

  await page.keyboard.press('Control+n');
  await expect(modelBox(page)).toContainText('P One');
});

test('a choice for the window holds there alone; the default is written and reaches the others', async ({ home, server, launch }) => {
  test.slow();
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const { electron, page: first } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(first);
  const opened = electron.waitForEvent('window');
  await first.keyboard.press('Control+Shift+N');
  const second = await opened;
  await startChatting(second);

  await modelBox(first).click();
  await first.getByRole('radio', { name: 'This window' }).check();
  await option(first, 'P Two').click();
  await expect(modelBox(first)).toContainText('P Two');
  await expect(modelBox(second)).toContainText('P One');
  expect(await home.read(SETTINGS)).toBe(text);
  await say(first, 'Hi');
  await expect.poll(() => server.requests.at(-1)?.path).toBe('/two/v1/chat/completions');

  await modelBox(second).click();
  await second.getByRole('radio', { name: 'Default for all' }).check();
  await option(second, 'P Two').click();
  await expect.poll(() => home.read(SETTINGS)).toBe(text.replace('"name": "p-one" // chosen', '"name": "p-two" // chosen'));
  await expect(modelBox(second)).toContainText('P Two');
});

test('a model without its key says why and leads to where it is mended', async ({ home, server, launch }) => {
  await home.write(SETTINGS, settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await page.keyboard.press('Control+Shift+M');
  await expect(option(page, 'P Keyless')).toContainText('KEY_MISSING');
  await option(page, 'P Keyless').locator('.picker-option-fix').click();
  await expect(page.getByRole('textbox', { name: 'Model ID', exact: true })).toHaveValue('p-keyless');
});
