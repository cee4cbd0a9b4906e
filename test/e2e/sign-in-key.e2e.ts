import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { apiError } from '../servers/reply.ts';
import { startKeyring } from './keyring.ts';
import { typedKey } from './leaks/keys.ts';
import { button, chat, checkIt, choose, field, fillProvider, heading, stages, test } from './wizard.ts';

const KEY = `sk-${typedKey('by-hand')}`;

test('API key: from an empty home to a streamed answer, with what was shown and nothing else written', async ({ home, server, launch }) => {
  const { page } = await launch();
  await choose(page, 'API key');
  await fillProvider(page, { baseUrl: `${server.origin}/v1`, key: KEY });
  await expect(page.getByText(`${server.origin}/v1/chat/completions`)).toBeVisible();
  await field(page, 'Display name').fill('Mine');
  await field(page, 'Environment variable').fill('MINE_API_KEY');
  await page.getByRole('radiogroup', { name: 'Where to keep the key' }).getByRole('radio', { name: '.env file' }).check();
  await button(page, 'Continue').click();
  const written = page.getByRole('region', { name: 'What will be written' });
  await expect(written).toContainText('MINE_API_KEY=••••');
  await expect(written).toContainText('"name": "Mine"');
  await expect(home.read('home/.qwen/settings.json')).rejects.toThrow('ENOENT');
  expect(await page.content()).not.toContain(KEY);

  await button(page, 'Check').click();
  await expect(heading(page, 'You are connected')).toBeVisible();
  expect(await home.read('home/.qwen/.env')).toBe(`MINE_API_KEY=${KEY}\n`);
  expect((await stat(join(home.path, '.qwen/.env'))).mode & 0o777).toBe(0o600);
  expect(await home.read('home/.qwen/settings.json')).not.toContain(KEY);
  await chat(page);
  expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);
});

test('Back loses nothing, and closing forgets the key alone', async ({ server, launch }) => {
  const { page } = await launch();
  await choose(page, 'API key');
  await fillProvider(page, { baseUrl: `${server.origin}/v1`, key: KEY });
  await field(page, 'Display name').fill('Mine');
  await page.getByRole('radio', { name: 'settings.json' }).check();
  await button(page, 'Continue').click();
  await expect(heading(page, 'Check the connection')).toBeFocused();
  await button(page, 'Back').click();
  await expect(heading(page, 'API key')).toBeFocused();
  await button(page, 'Back').click();
  await choose(page, 'API key');
  await expect(field(page, 'API key')).toHaveValue(KEY);
  await expect(field(page, 'Base URL')).toHaveValue(`${server.origin}/v1`);
  await expect(field(page, 'Display name')).toHaveValue('Mine');
  await expect(page.getByRole('radio', { name: 'settings.json' })).toBeChecked();

  await page.keyboard.press('Escape');
  await expect(heading(page, 'Welcome')).toBeVisible();
  await choose(page, 'API key');
  await expect(field(page, 'Base URL')).toHaveValue(`${server.origin}/v1`);
  await expect(field(page, 'API key')).toHaveValue('');
});

test('a wrong key: the verdict is red at its step, and nothing is written', async ({ home, server, launch }) => {
  server.script(apiError(401, 'Incorrect API key provided', { code: 'invalid_api_key' }));
  const { page } = await launch();
  await choose(page, 'API key');
  await fillProvider(page, { baseUrl: `${server.origin}/v1`, key: KEY });
  await button(page, 'Continue').click();
  await button(page, 'Check').click();
  await expect(page.getByRole('alert')).toContainText('did not accept the key');
  await expect(stages(page)).toContainText(['passed', 'failed', 'not tried yet', 'not tried yet']);
  for (const file of ['settings.json', '.env']) await expect(home.read(`home/.qwen/${file}`)).rejects.toThrow('ENOENT');
  await button(page, 'Change the details').click();
  await expect(field(page, 'API key')).toHaveValue(KEY);
});

test('too many requests prove the key: it is written, and said', async ({ home, server, launch }) => {
  server.script(apiError(429, 'Rate limit reached', { code: 'rate_limit_exceeded' }));
  const { page } = await launch();
  await choose(page, 'API key');
  await fillProvider(page, { baseUrl: `${server.origin}/v1`, key: KEY });
  await checkIt(page);
  await expect(page.getByText('takes no more requests for the moment')).toBeVisible();
  expect(await home.read('home/.qwen/settings.json')).toContain('"m"');
});

test('a file with a mistake is refused with its line before anything is typed, and left alone', async ({ home, server, launch }) => {
  const broken = '{\n  "model": { "name": "x" }\n  "env": {}\n}\n';
  await home.write('home/.qwen/settings.json', broken);
  const { page } = await launch();
  await choose(page, 'API key');
  await expect(page.getByRole('alert')).toContainText('line 3');
  await fillProvider(page, { baseUrl: `${server.origin}/v1`, key: KEY });
  await button(page, 'Continue').click();
  await expect(page.getByRole('alert').last()).toContainText('line 3');
  expect(await home.read('home/.qwen/settings.json')).toBe(broken);
  await expect(home.read('home/.qwen/.env')).rejects.toThrow('ENOENT');
});

test('the encrypted vault keeps the key where there is a keyring, and cannot be chosen where there is none', async ({ home, server, launch }) => {
  const without = await launch();
  await choose(without.page, 'API key');
  await expect(without.page.getByRole('radio', { name: 'Encrypted vault' })).toBeDisabled();
  await without.close();

  const keyring = await startKeyring(home.path);
  test.skip(keyring === undefined, 'Not tested: the vault, because this machine has no gnome-keyring or no dbus.');
  try {
    const { page, close } = await launch({ env: keyring?.env ?? {}, switches: keyring?.switches ?? [] });
    await choose(page, 'API key');
    await fillProvider(page, { baseUrl: `${server.origin}/v1`, key: KEY });
    await page.getByRole('radio', { name: 'Encrypted vault' }).check();
    await checkIt(page);
    await chat(page);
    expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(await home.read('home/.config/Switchyard/vault.json')).not.toContain(KEY);
    await expect(home.read('home/.qwen/.env')).rejects.toThrow('ENOENT');
    await close();
  } finally {
    await keyring?.stop();
  }
});
