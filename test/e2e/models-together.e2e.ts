import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { box, entryRow, goToModels, save } from './editing.ts';
import { pressOn } from './keyboard.ts';
import { expectNoViolations } from './violations.ts';

const SETTINGS = 'home/.qwen/settings.json';
const TEXT = `{
  // two accounts
  "modelProviders": {
    "openai": [
      { "id": "a", "name": "A", "envKey": "KEY_A", "baseUrl": "http://127.0.0.1:9/a" },
      { "id": "b", "name": "B", "envKey": "KEY_B", "baseUrl": "http://127.0.0.1:9/b" }
    ]
  },
  "kept": true
}
`;

const conflict = (page: Page) => page.getByRole('alert', { name: 'Changed here and outside' });

test('two windows and an outside writer edit at once: nothing is lost, and only a real conflict asks', async ({ home, launch }) => {
  test.slow();
  await home.write(SETTINGS, TEXT);
  const { electron, page: first } = await launch();
  await expect(first.getByRole('link', { name: 'Models' })).toBeVisible();
  const opened = electron.waitForEvent('window');
  await first.keyboard.press('Control+Shift+N');
  const second = await opened;
  await goToModels(first);
  await goToModels(second);
  await entryRow(first, 'A').click();
  await entryRow(second, 'B').click();
  await expect(box(second, 'Model ID')).toHaveValue('b');

  await box(first, 'Display name').fill('A of the first window');
  await box(second, 'Display name').fill('B of the second window');
  await home.write(SETTINGS, TEXT.replace('"envKey": "KEY_A"', '"envKey": "KEY_OUTSIDE"').replace('true', '"from outside"'));
  await expect(box(first, 'Environment variable')).toHaveValue('KEY_OUTSIDE');
  await expect(box(first, 'Display name')).toHaveValue('A of the first window');
  await save(first);
  await save(second);
  await expect(conflict(first)).toHaveCount(0);
  await expect(conflict(second)).toHaveCount(0);
  const merged = TEXT.replace('"name": "A", "envKey": "KEY_A"', '"name": "A of the first window", "envKey": "KEY_OUTSIDE"').replace('"name": "B"', '"name": "B of the second window"').replace('true', '"from outside"');
  expect(await home.read(SETTINGS)).toBe(merged);

  await entryRow(second, 'A of').click();
  await expect(box(second, 'Display name')).toHaveValue('A of the first window');
  await box(first, 'Display name').fill('one');
  await box(second, 'Display name').fill('two');
  await save(second);
  await expect(conflict(first)).toContainText('"one"');
  await expect(conflict(first)).toContainText('"two"');
  await expect(first.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await expectNoViolations(first);
  await expect(box(first, 'Display name')).toHaveValue('one');
  expect(await home.read(SETTINGS)).toContain('"name": "two"');
  await first.bringToFront();
  await pressOn(first, conflict(first).getByRole('button', { name: 'Keep mine' }));
  await save(first);
  expect(await home.read(SETTINGS)).toBe(merged.replace('A of the first window', 'one'));
});

test('a JSON text that is edited while the file changes is merged, and asks like the form', async ({ home, launch }) => {
  await home.write(SETTINGS, TEXT);
  const { page } = await launch();
  await goToModels(page);
  await entryRow(page, 'A').click();
  await page.getByRole('tab', { name: 'JSON' }).click();
  const json = page.getByRole('textbox', { name: 'JSON of this model' });
  await json.fill('{ "id": "a", "name": "Mine", /* kept */ "envKey": "KEY_A", "baseUrl": "http://127.0.0.1:9/a" }');
  await home.write(SETTINGS, TEXT.replace('"envKey": "KEY_A"', '"envKey": "KEY_OUTSIDE"'));
  await expect(json).toContainText('"name": "Mine", /* kept */ "envKey": "KEY_OUTSIDE"');
  await expect(conflict(page)).toHaveCount(0);

  await home.write(SETTINGS, TEXT.replace('"envKey": "KEY_A"', '"envKey": "KEY_OUTSIDE"').replace('"name": "A"', '"name": "Theirs"'));
  await expect(conflict(page)).toContainText('"Mine"');
  await expect(conflict(page)).toContainText('"Theirs"');
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await expectNoViolations(page);
  await conflict(page).getByRole('button', { name: 'Take the file’s for name' }).click();
  await save(page);
  expect(await home.read(SETTINGS)).toBe(TEXT.replace('"name": "A", "envKey": "KEY_A"', '"name": "Theirs", /* kept */ "envKey": "KEY_OUTSIDE"'));
});
