import { expect } from '@playwright/test';
import { conversation, say } from '../e2e/chatting.ts';
import { typedKey } from '../e2e/leaks/keys.ts';
import { button, chat, checkIt, choose, fillProvider } from '../e2e/wizard.ts';
import { streamed } from '../servers/reply.ts';
import { test } from './packaged.ts';

const KEY = typedKey('packaged-story');

test('from an empty home to a streamed answer, and after a restart it is there', async ({ home, server, open }) => {
  const first = await open();
  await choose(first.page, 'API key');
  await fillProvider(first.page, { baseUrl: `${server.origin}/v1`, key: KEY });
  await checkIt(first.page);
  await chat(first.page);

  server.script(streamed({ text: ['one ', 'two ', 'three'] }, { delayMs: 150 }));
  await say(first.page, 'Count for me');
  await expect(button(first.page, 'Stop')).toBeVisible();
  await expect(conversation(first.page)).toContainText('one two three');
  expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect(await home.read('home/.qwen/settings.json')).toContain(`${server.origin}/v1`);
  await first.close();

  const again = await open();
  await again.page.getByRole('link', { name: /hello/ }).or(again.page.getByRole('button', { name: /hello/ })).first().click();
  await expect(conversation(again.page)).toContainText('one two three');
});

test('its window has the app’s name, its data are in the app’s folder, and Settings tells the version', async ({ open }) => {
  const { page } = await open();
  expect(page.url()).toMatch(/^app:\/\/ui\//);
  await expect(page).toHaveTitle('Switchyard');
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await expect(page.getByText(/^Switchyard \d+\.\d+\.\d+$/)).toBeVisible();
  await expect(page.getByText('~/.config/Switchyard')).toBeVisible();
});
