import { join } from 'node:path';
import { expect } from '@playwright/test';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, modelBox } from './chatting.ts';
import { expectFocus, pressOn, tabTo } from './keyboard.ts';
import { settingsOf } from './settings.ts';

const reply = (text: string) => streamed({ text: [text] });

test('an answer is stopped, asked for again, branched, shown in its versions and copied by keyboard alone', async ({ home, server, launch }) => {
  test.slow();
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: ['A beginning ', 'that '] }, { stall: { at: 400 } }), reply('second answer'), reply('answer to the edited one'));
  const { page } = await launch({ env: { KEY_ONE: 'k' } });
  const message = page.getByRole('textbox', { name: 'Message' });
  const inLog = (name: string) => conversation(page).getByRole('button', { name, exact: true });
  await pressOn(page, page.getByRole('button', { name: 'Start chatting' }));
  await expect(message).toBeFocused();
  await page.keyboard.type('the question');
  await page.keyboard.press('Enter');
  await expect(conversation(page)).toContainText('A beginning');
  await page.keyboard.press('Escape');
  await expect(conversation(page)).toContainText('Stopped.');
  await expect(message).toBeFocused();

  await pressOn(page, inLog('Retry'));
  await expect(conversation(page)).toContainText('second answer');
  await expectFocus(page);
  await pressOn(page, inLog('Edit'));
  await expect(page.getByRole('textbox', { name: 'Edit message' })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('the edited question');
  await page.keyboard.press('Enter');
  await expect(conversation(page)).toContainText('answer to the edited one');
  await expectFocus(page);
  await pressOn(page, page.getByRole('group', { name: 'Versions of the question' }).getByRole('button', { name: 'Previous version' }));
  await expect(conversation(page)).toContainText('second answer');
  await expectFocus(page);
  await pressOn(page, inLog('Copy'));
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);

  await page.keyboard.press('Control+Shift+M');
  await page.keyboard.type('two');
  await page.keyboard.press('Enter');
  await expect(modelBox(page)).toContainText('P Two');
  await expect(message).toBeFocused();
});

test('a conversation is found, renamed, exported, deleted and taken back, and Settings are changed, by keyboard alone', async ({ home, server, launch }) => {
  test.slow();
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { electron, page } = await launch({ env: { KEY_ONE: 'k' } });
  const list = page.getByRole('navigation', { name: 'Conversations' });
  await pressOn(page, page.getByRole('button', { name: 'Start chatting' }));
  for (const question of ['apples in winter', 'pears in summer']) {
    await page.keyboard.press('Control+N');
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await expect(conversation(page).getByRole('list', { name: 'Receipt' })).toBeVisible();
  }
  await tabTo(page, page.getByRole('textbox', { name: 'Search conversations' }));
  await page.keyboard.type('apples');
  await expect(page.getByRole('list', { name: 'Search results' }).getByRole('listitem')).toHaveText([/apples/]);
  await page.keyboard.press('Enter');
  await expect(conversation(page)).toContainText('apples in winter');
  await expectFocus(page);
  await tabTo(page, page.getByRole('textbox', { name: 'Search conversations' }));
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');

  const apples = list.getByRole('button', { name: /^apples/ });
  await tabTo(page, apples);
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Fruit of winter');
  await page.keyboard.press('Enter');
  const fruit = list.getByRole('button', { name: /^Fruit of winter/ });
  await expect(fruit).toBeFocused();
  const file = join(home.path, 'fruit.md');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Export as Markdown' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Saved to .*fruit/)).toBeVisible();
  await expectFocus(page);

  await tabTo(page, fruit);
  await page.keyboard.press('Delete');
  await expect(fruit).toHaveCount(0);
  await expectFocus(page);
  await pressOn(page, page.getByRole('button', { name: 'Undo' }));
  await expect(fruit).toBeVisible();
  await expectFocus(page);

  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expectFocus(page);
  await tabTo(page, page.getByRole('radio', { name: 'As the system is set' }).first());
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => home.read('home/.config/Switchyard/preferences.json').catch(() => '')).toContain('"appearance": "light"');
  await expectFocus(page);
  await pressOn(page, page.getByRole('button', { name: 'Delete all my data' }));
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Delete all my data' })).toBeFocused();
});
