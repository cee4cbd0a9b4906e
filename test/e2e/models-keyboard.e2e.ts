import { expect } from '@playwright/test';
import { test } from './app.ts';
import { box, entryRow } from './editing.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { expectFocus, tabTo } from './keyboard.ts';
import { settingsOf } from './settings.ts';

test('a model is found, changed, looked at, saved, moved, deleted and brought back by keyboard alone', async ({ home, server, launch }) => {
  test.slow();
  const text = settingsOf(server.origin);
  await home.write('home/.qwen/settings.json', text);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await expect(page.getByRole('link', { name: 'Models' })).toBeVisible();
  await page.keyboard.press('Control+2');
  await tabTo(page, entryRow(page, 'P One'));
  await page.keyboard.press('ArrowDown');
  await expect(entryRow(page, 'P Two')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box(page, 'Model ID')).toHaveValue('p-two');

  await tabTo(page, box(page, 'Display name'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Second');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await expect(save).toBeEnabled();
  await tabTo(page, save);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Changes before they are written' })).toBeVisible();
  await expect(save).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
  await expectFocus(page);
  const named = text.replace('"P Two"', '"Second"');
  expect(await home.read('home/.qwen/settings.json')).toBe(named);

  await tabTo(page, page.getByRole('tab', { name: 'Form' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'JSON' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tabpanel', { name: 'Effective' })).toContainText('/two/v1/chat/completions');

  await tabTo(page, entryRow(page, 'Second'));
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await home.read('home/.qwen/settings.json')).indexOf('p-two') < (await home.read('home/.qwen/settings.json')).indexOf('"id": "p-one"')).toBe(true);
  await expect(page.getByText('Second is number 1 of 3 now.')).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: 'Delete', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('This will be removed')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => home.read('home/.qwen/settings.json')).not.toContain('p-two');
  await expectFocus(page);
  await tabTo(page, page.getByRole('button', { name: 'Undo', exact: true }));
  await page.keyboard.press('Enter');
  await expect.poll(() => home.read('home/.qwen/settings.json')).toContain('p-two');
});
