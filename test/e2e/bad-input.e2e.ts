import { expect } from '@playwright/test';
import { test } from './app.ts';
import { conversation, modelBox, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

test('no settings file: Welcome says what to do, follows the file when it comes, and nothing is written', async ({ home, server, launch }) => {
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try the demo' })).toBeVisible();
  await page.getByText('Set it up by hand').click();
  await expect(page.getByText('~/.qwen/settings.json').first()).toBeVisible();
  await expect(home.read('home/.qwen/settings.json')).rejects.toThrow('ENOENT');

  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  await expect(page.getByText('You are ready')).toBeVisible();
});

test('an empty settings file is as good as none', async ({ home, launch }) => {
  await home.write('home/.qwen/settings.json', '');
  const { page } = await launch();
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  expect(await home.read('home/.qwen/settings.json')).toBe('');
});

test('a malformed settings file: the window says file, line and column, leaves it untouched, and the rest works', async ({ home, server, launch }) => {
  const broken = '{\n  "model": { "name": "x" },\n  "modelProviders": { "openai": [ { "id": "a" "name": "b" } ] }\n}\n';
  await home.write('home/.qwen/settings.json', broken);
  await home.write('proj/.qwen/settings.json', settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('~/.qwen/settings.json');
  await expect(alert).toContainText('line 3');
  await expect(alert).toContainText(/column \d+/);
  await startChatting(page);
  await say(page, 'hello');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  expect(await home.read('home/.qwen/settings.json')).toBe(broken);
});

test('a default cannot be written into a malformed file: the reason is shown and the file stays as it is', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await modelBox(page).click();
  await expect(page.getByRole('option', { name: /P Two/ })).toBeVisible();
  const broken = settingsOf(server.origin).replace('"model": {', '"model": {{');
  await home.write('home/.qwen/settings.json', broken);
  await page.getByRole('option', { name: /P Two/ }).click({ force: true }).catch(() => undefined);
  await expect(page.getByRole('alert').first()).toContainText('~/.qwen/settings.json');
  expect(await home.read('home/.qwen/settings.json')).toBe(broken);
});

test('no key: the model is greyed, and the reason names the variable and where it was looked for', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  await home.write('proj/.qwen/.env', 'OTHER=1\n');
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await modelBox(page).click();
  const keyless = page.getByRole('option', { name: /P Keyless/ });
  await expect(keyless).toHaveAttribute('aria-disabled', 'true');
  await expect(keyless).toContainText('KEY_MISSING');
  await expect(keyless).toContainText('environment');
  await expect(keyless).toContainText('.qwen/.env');
  await expect(keyless).toContainText('~/.qwen/settings.json');
  await keyless.click({ force: true });
  await expect(modelBox(page)).toContainText('P One');
});

test('a base URL that is not a URL: the model is greyed with the file and the line', async ({ home, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf('not a url'));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await page.getByRole('link', { name: 'Models' }).click();
  await expect(page.getByRole('list', { name: 'Models' })).toContainText(/~\/\.qwen\/settings\.json.*line 5|line 5.*~\/\.qwen\/settings\.json/);
});
