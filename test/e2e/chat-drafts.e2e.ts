import { expect, type Page } from '@playwright/test';
import { DOT } from '../servers/dot.ts';
import { test, type App } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { killed } from './faulty.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const DRAFTS = 'home/.config/Switchyard/drafts';
const box = (page: Page) => page.getByRole('textbox', { name: 'Message' });
/** What stands in the composers of all windows. */
const textsOf = async ({ electron }: App): Promise<string[]> => (await Promise.all(electron.windows().map((page) => box(page).inputValue({ timeout: 5000 }).catch(() => '')))).toSorted();
const added = (page: Page, name: string) => page.getByRole('list', { name: 'Pictures to send' }).getByRole('img', { name });
const add = (page: Page, name: string) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(DOT, 'base64') });

test('pictures that were added and not sent are there after a restart, and gone when they were sent', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const first = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(first.page);
  await add(first.page, 'dot.png');
  await expect(added(first.page, 'dot.png')).toBeVisible();
  await box(first.page).fill('what is it?');
  await expect.poll(() => home.read(`${DRAFTS}/new.pictures.json`).catch(() => '')).toContain('dot.png');
  await first.close();

  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await expect(box(page)).toHaveValue('what is it?');
  await expect(added(page, 'dot.png')).toBeVisible();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(conversation(page)).toContainText('Hello from the test server.');
  expect(JSON.stringify(server.requests[0]?.body)).toContain('data:image/');
  await expect.poll(() => home.read(`${DRAFTS}/new.pictures.json`).catch(() => 'gone')).toBe('gone');
  await expect.poll(() => home.read(`${DRAFTS}/new.txt`).catch(() => 'gone')).toBe('gone');
});

test('two windows keep what was typed for a new conversation apart, and the next start goes on with it', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const first = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(first.page);
  await box(first.page).fill('from the first');
  await expect.poll(() => home.read(`${DRAFTS}/new.txt`).catch(() => '')).toBe('from the first');
  const opened = first.electron.waitForEvent('window');
  await first.page.keyboard.press('Control+Shift+N');
  const second = await opened;
  await startChatting(second);
  await expect(box(second)).toHaveValue('');
  await box(second).fill('from the second');
  await expect.poll(() => home.read(`${DRAFTS}/new-2.txt`).catch(() => '')).toBe('from the second');
  expect(await home.read(`${DRAFTS}/new.txt`)).toBe('from the first');
  await box(first.page).fill('');
  await expect.poll(() => home.read(`${DRAFTS}/new.txt`).catch(() => 'gone')).toBe('gone');
  await first.close();

  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await expect(box(page)).toHaveValue('from the second');
});

test('what was typed in two windows and not sent is in two windows after a restart, also after a kill', async ({ home, server, launch }) => {
  test.slow();
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const first = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(first.page);
  await say(first.page, 'pears');
  await expect(conversation(first.page)).toContainText('Hello from the test server.');
  await first.page.keyboard.press('Control+N');
  await box(first.page).fill('from the first');
  const opened = first.electron.waitForEvent('window');
  await first.page.keyboard.press('Control+Shift+N');
  const second = await opened;
  await box(second).fill('from the second');
  await expect.poll(() => home.read(`${DRAFTS}/new.txt`).catch(() => '')).toBe('from the first');
  await expect.poll(() => home.read(`${DRAFTS}/new-2.txt`).catch(() => '')).toBe('from the second');
  await first.close();

  const BOTH = ['from the first', 'from the second'];
  const closed = await launch({ env: { KEY_ONE: TEST_KEY } });
  await expect.poll(() => textsOf(closed), { timeout: 30_000 }).toEqual(BOTH);
  await killed(closed);
  const again = await launch({ env: { KEY_ONE: TEST_KEY } });
  await expect.poll(() => textsOf(again), { timeout: 30_000 }).toEqual(BOTH);
  for (const page of again.electron.windows()) if ((await box(page).inputValue()) === 'from the first') await box(page).fill('');
  await expect.poll(() => home.read(`${DRAFTS}/new.txt`).catch(() => 'gone')).toBe('gone');
  await again.close();
  const last = await launch({ env: { KEY_ONE: TEST_KEY } });
  await expect.poll(() => textsOf(last), { timeout: 30_000 }).toEqual(['from the second']);
});
