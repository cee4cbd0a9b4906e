import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { conversation } from '../e2e/chatting.ts';
import { chat, checkIt, choose, fillProvider } from '../e2e/wizard.ts';
import { test } from './packaged.ts';
import { target } from './target.ts';

const KEY = 'sk-of-the-upgrade-0123456789';

const settings = (page: Page): Promise<void> => page.getByRole('link', { name: 'Settings' }).first().click();

test('the first start of the next version finds everything as it was', async ({ home, server, open, run }) => {
  const { upgrade } = target();
  test.skip(upgrade === undefined, 'Only an installed package can be upgraded.');
  const before = await open();
  await choose(before.page, 'API key');
  await fillProvider(before.page, { baseUrl: `${server.origin}/v1`, key: KEY });
  await checkIt(before.page);
  await chat(before.page);
  await settings(before.page);
  await before.page.getByRole('radio', { name: 'Dark' }).click(); // it is checked when main has kept it
  await expect.poll(() => home.read('home/.config/Switchyard/preferences.json').catch(() => '')).toContain('dark');
  await before.close();
  const written = await home.read('home/.qwen/settings.json');

  const [program = '', ...args] = upgrade?.command ?? [];
  execFileSync(program, args, { stdio: 'pipe' });
  expect((await run(['--version'])).stdout).toBe(`Switchyard ${upgrade?.version}\n`);

  const { page } = await open();
  await page.getByRole('link', { name: /hello/ }).or(page.getByRole('button', { name: /hello/ })).first().click();
  await expect(conversation(page)).toContainText('Hello from the test server.');
  await settings(page);
  await expect(page.getByText(`Switchyard ${upgrade?.version}`)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  expect(await home.read('home/.qwen/settings.json')).toBe(written);
  await page.getByRole('link', { name: 'Chat' }).first().click();
  await page.getByRole('textbox', { name: 'Message' }).fill('And now?');
  await page.keyboard.press('Enter');
  await expect.poll(() => server.requests.at(-1)?.body).toMatchObject({ messages: expect.arrayContaining([expect.objectContaining({ content: 'And now?' })]) });
  expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);
});
