import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app.ts';
import { modelBox, startChatting } from './chatting.ts';
import { TEST_KEY, testKey } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { button, chat, checkIt, choose, field, fillProvider } from './wizard.ts';

test('what the organisation settles is shown as such and not offered for writing', async ({ home, server, launch }) => {
  const written = settingsOf(server.origin);
  await home.write('home/.qwen/settings.json', written);
  const managed = { id: 'fleet', name: 'Fleet Model', envKey: 'KEY_ONE', baseUrl: `${server.origin}/fleet/v1` };
  const settings = { modelProviders: { anthropic: [], openai: [managed] }, security: { auth: { selectedType: 'openai' } }, model: { name: 'fleet' } };
  await home.write('home/system.json', settings);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY, QWEN_CODE_SYSTEM_SETTINGS_PATH: join(home.path, 'system.json') } });
  await startChatting(page);
  await expect(modelBox(page)).toContainText('Fleet Model');
  await modelBox(page).click();
  await expect(page.getByRole('radio', { name: 'Default for all' })).toBeDisabled();
  await expect(page.getByText(/managed by your organisation in ~\/system\.json/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Models' }).click();
  await expect(page.getByRole('list', { name: 'Models' })).toContainText('Managed by your organisation');
  expect(await home.read('home/.qwen/settings.json')).toBe(written);
});

test('the wizard says that the list is the organisation’s, writes no entry that would be hidden, and gives a model of the list its key', async ({ home, server, launch }) => {
  const baseUrl = `${server.origin}/v1`;
  const managed = { modelProviders: { openai: [{ id: 'fleet', name: 'Fleet Model', envKey: 'FLEET_KEY', baseUrl }] } };
  await home.write('home/system.json', managed);
  const { page } = await launch({ env: { QWEN_CODE_SYSTEM_SETTINGS_PATH: join(home.path, 'system.json') } });
  await choose(page, 'API key');
  await fillProvider(page, { baseUrl, key: 'sk-typed-by-hand', model: 'of-my-own' });
  await expect(page.getByText('Your organisation settles the OpenAI-compatible models')).toBeVisible();
  await button(page, 'Continue').click();
  await expect(page.getByRole('alert')).toContainText('so nothing was added');
  await expect(home.read('home/.qwen/settings.json')).rejects.toThrow('ENOENT');

  await field(page, 'Model ID').fill('fleet');
  await field(page, 'Environment variable').fill('FLEET_KEY');
  await checkIt(page);
  await chat(page);
  expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer sk-typed-by-hand');
  expect(await home.read('home/.qwen/settings.json')).not.toContain('modelProviders');
  expect(JSON.parse(await home.read('home/system.json'))).toEqual(managed);
});

test('a model says where each of its values comes from, and follows the files', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  await home.write('home/.qwen/.env', `# keys\nKEY_ONE=sk-${testKey('secret')}\n`);
  const { page } = await launch({ env: { OPENAI_BASE_URL: 'http://elsewhere.example/v1' } });
  await page.getByRole('link', { name: 'Models' }).click();
  await page.getByRole('list', { name: 'Models' }).getByRole('button', { name: /P One/ }).click();
  await page.getByRole('tab', { name: 'Effective' }).click();
  const row = page.getByRole('tabpanel', { name: 'Effective' });
  await expect(row).toContainText(`${server.origin}/one/v1/chat/completions`);
  await expect(row).toContainText('~/.qwen/.env line 2');
  await expect(row).toContainText('OPENAI_BASE_URL');
  expect(await page.content()).not.toContain('secret-yeK');

  await home.write('home/.qwen/.env', `KEY_ONE=sk-${testKey('other')}\n`);
  await expect(row).toContainText('~/.qwen/.env line 1');
});
