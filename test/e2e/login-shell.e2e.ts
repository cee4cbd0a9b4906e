import { expect } from '@playwright/test';
import { test } from './app.ts';
import { conversation, modelBox, say, startChatting } from './chatting.ts';
import { testKey } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

test('a key that only the login shell exports: switched on in Settings, used, named in the receipt, and off again', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  await home.write('home/.bash_profile', 'echo "Welcome to this machine"\n. "$HOME/.bashrc"\n');
  await home.write('home/.bashrc', `export KEY_ONE=${testKey('from-shell')} UNRELATED_SECRET=${testKey('not-taken')}\n`);
  const env = { SHELL: '/bin/bash' };
  const { page, close } = await launch({ env });
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Settings' }).click();
  const card = page.getByRole('region', { name: 'Login shell' });
  await expect(card).toContainText('Not asked.');
  await card.getByRole('radio', { name: 'At every start' }).click();
  await expect(card).toContainText('Taken: KEY_ONE.');
  expect(JSON.parse(await home.read('home/.config/Switchyard/preferences.json'))).toEqual({ shellEnvironment: 'always' });
  await close();

  const again = await launch({ env });
  await expect(again.page.getByText('You are ready')).toBeVisible();
  await startChatting(again.page);
  await expect(modelBox(again.page)).toContainText('P One');
  await say(again.page, 'hello');
  await expect(conversation(again.page)).toContainText('Hello from the test server.');
  await expect(conversation(again.page)).toContainText('key from login shell (bash), not from this process (KEY_ONE)');
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${testKey('from-shell')}`);
  await again.page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Settings' }).click();
  await again.page.getByRole('radio', { name: 'Never' }).click();
  await again.page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Models' }).click();
  await expect(again.page.getByRole('list', { name: 'Models' })).toContainText('KEY_ONE is not set.');
});
