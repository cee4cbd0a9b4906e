import { expect } from '@playwright/test';
import { test } from './app.ts';
import { conversation, modelBox, say } from './chatting.ts';

test('from an empty home: try the demo, offline and without a key, labelled as no AI everywhere, nothing written', async ({ home, launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await say(page, 'Show me some code and a table');
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible({ timeout: 30_000 });
  await expect(conversation(page)).toContainText('Demo: canned reply, no AI');
  await modelBox(page).click();
  await expect(page.getByRole('option', { name: /Demo/ })).toContainText('no AI');
  await expect(home.read('home/.qwen/settings.json')).rejects.toThrow('ENOENT');
});
