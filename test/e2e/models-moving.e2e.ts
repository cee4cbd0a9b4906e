import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { box, entryRow, goToModels, save, saveButton } from './editing.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const SETTINGS = 'home/.qwen/settings.json';

/** The ids of the list as the file has them. */
const idsIn = (text: string): string[] => [...text.matchAll(/"id": "([^"]+)"/g)].map(([, id = '']) => id);

async function choose(page: Page, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a model is dragged to another place of its list by the mouse, and the file follows', async ({ home, server, launch }) => {
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await goToModels(page);
  const [from, to] = [entryRow(page, 'P One'), entryRow(page, 'P Keyless')];
  await from.hover();
  await page.mouse.down();
  await to.hover();
  await to.hover(); // the first move begins the drag
  await expect(to).toHaveAttribute('data-drop', 'below');
  await page.mouse.up();
  await expect(page.getByText('P One is number 3 of 3 now.')).toBeVisible();
  expect(idsIn(await home.read(SETTINGS))).toEqual(['p-two', 'p-keyless', 'p-one']);
  await expect(page.locator('[data-drop]')).toHaveCount(0);

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => home.read(SETTINGS)).toBe(text);
});

test('a model moves with its comment to the project’s file and back', async ({ home, server, launch }) => {
  test.slow();
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await goToModels(page);
  await entryRow(page, 'P Two').click();
  await expect(box(page, 'Model ID')).toHaveValue('p-two');
  await choose(page, /Move to the project file/);
  const review = page.getByRole('region', { name: 'Changes before they are written' });
  await expect(review).toContainText('p-two');
  await saveButton(page).click();
  await expect.poll(() => home.read('proj/.qwen/settings.json').catch(() => '')).toContain('the second account');
  await expect.poll(async () => idsIn(await home.read(SETTINGS))).toEqual(['p-one', 'p-keyless']);
  await expect(box(page, 'Model ID')).toHaveValue('p-two');

  await choose(page, /Move to the user file/);
  await saveButton(page).click();
  await expect.poll(async () => idsIn(await home.read(SETTINGS))).toEqual(['p-one', 'p-keyless', 'p-two']);
  await expect.poll(async () => idsIn(await home.read('proj/.qwen/settings.json'))).toEqual([]);
});

test('“Use this instead” makes a hidden value win, and shows what it writes before', async ({ home, server, launch }) => {
  const text = settingsOf(server.origin).replace('"model": {', '"model": { "generationConfig": { "timeout": 45000 },').replace('"envKey": "KEY_ONE", "baseUrl": "', '"envKey": "KEY_ONE", "generationConfig": { "timeout": 90000 }, "baseUrl": "');
  await home.write(SETTINGS, text);
  await home.write('home/.qwen/.env', `KEY_ONE=${TEST_KEY}\n`);
  const { page } = await launch();
  await goToModels(page);
  await page.getByRole('tab', { name: 'Effective' }).click();
  const row = page.locator('.effective-value').filter({ hasText: 'timeout' });
  await expect(row).toContainText('90000');
  await row.getByRole('button', { name: 'Use this instead' }).click();
  await expect(page.getByRole('region', { name: 'Changes before they are written' })).toContainText('45000');
  await saveButton(page).click();
  await expect.poll(() => home.read(SETTINGS)).toBe(text.replace('90000', '45000'));
  await expect(row).toContainText('45000');
});

test('a variable that is renamed takes its line in .env, other models and references along, with consent', async ({ home, server, launch }) => {
  const text = settingsOf(server.origin).replace('"kept": true', '"kept": "Bearer ${KEY_ONE}"');
  await home.write(SETTINGS, text);
  await home.write('home/.qwen/.env', `# mine\nKEY_ONE=${TEST_KEY}\n`);
  const { page } = await launch();
  await goToModels(page);
  await box(page, 'Environment variable').fill('KEY_NEW');
  const offer = page.getByRole('checkbox', { name: 'Rename KEY_ONE to KEY_NEW in ~/.qwen/.env too' });
  await expect(page.getByText('1 other model that names it follows. 1 reference to ${KEY_ONE} in your settings follows.')).toBeVisible();
  await offer.check();
  await save(page);
  expect(await home.read('home/.qwen/.env')).toBe(`# mine\nKEY_NEW=${TEST_KEY}\n`);
  expect(await home.read(SETTINGS)).toBe(text.replaceAll('KEY_ONE', 'KEY_NEW'));
  await expect(page.getByText('Key found: ~/.qwen/.env line 2')).toBeVisible();

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => home.read(SETTINGS)).toBe(text);
  await expect.poll(() => home.read('home/.qwen/.env')).toBe(`# mine\nKEY_ONE=${TEST_KEY}\n`);
});
