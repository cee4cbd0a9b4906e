import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app.ts';
import { box, goToModels, save, saveButton } from './editing.ts';
import { settingsOf } from './settings.ts';

const SETTINGS = 'home/.qwen/settings.json';

test('a file that is deleted, malformed or replaced while the form is open costs nothing that was typed', async ({ home, server, launch }) => {
  test.slow();
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const { page } = await launch({ env: { KEY_ONE: 'k' } });
  await goToModels(page);
  await box(page, 'Display name').fill('Typed');

  await home.write(SETTINGS, text.replace('"modelProviders": {', '"modelProviders": {{'));
  await expect(page.getByText('The file cannot be used at the moment')).toBeVisible();
  await expect(box(page, 'Display name')).toHaveValue('Typed');
  await expect(saveButton(page)).toBeDisabled();

  await rm(join(home.path, '.qwen/settings.json'));
  await expect(page.getByText('This model is no longer in its file')).toBeVisible();
  await expect(box(page, 'Display name')).toHaveValue('Typed');

  await home.write(SETTINGS, text);
  await expect(page.getByText('This model is no longer in its file')).toHaveCount(0);
  await expect(box(page, 'Display name')).toHaveValue('Typed');
  await save(page);
  expect(await home.read(SETTINGS)).toBe(text.replace('"P One"', '"Typed"'));
});

test('a model that was removed outside can be added again with what was typed', async ({ home, server, launch }) => {
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const { page } = await launch({ env: { KEY_ONE: 'k' } });
  await goToModels(page);
  await box(page, 'Display name').fill('Typed');
  await home.write(SETTINGS, text.replace(/ *\{ "id": "p-one".*\n/, ''));
  await page.getByRole('button', { name: 'Add it again' }).click();
  await expect(page.getByText('This will be written')).toBeVisible();
  await saveButton(page).click();
  await expect.poll(() => home.read(SETTINGS)).toContain('"Typed"');
});

test('a folder that cannot be written to: the reason is shown, the form keeps its text', async ({ home, server, launch }) => {
  test.skip(process.getuid?.() === 0, 'root may write anywhere');
  await home.write(SETTINGS, settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: 'k' } });
  await goToModels(page);
  await box(page, 'Display name').fill('Typed');
  await chmod(join(home.path, '.qwen'), 0o500);
  await saveButton(page).click();
  await saveButton(page).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(box(page, 'Display name')).toHaveValue('Typed');
  await chmod(join(home.path, '.qwen'), 0o700);
});

test('a key pasted where a variable belongs goes where keys are kept, with consent, and never into the settings', async ({ home, server, launch }) => {
  const secret = 'sk-0123456789abcdefghijklmn';
  await home.write(SETTINGS, settingsOf(server.origin));
  const { page } = await launch();
  await goToModels(page);
  await box(page, 'Environment variable').fill(secret);
  await page.getByRole('button', { name: 'Keep it as the key' }).click();
  await box(page, 'Environment variable').fill('OWN_KEY');
  await save(page);
  expect(await home.read(SETTINGS)).toContain('"envKey": "OWN_KEY"');
  expect(await home.read(SETTINGS)).not.toContain(secret);
  expect(await home.read('home/.qwen/.env')).toBe(`OWN_KEY=${secret}\n`);
  await expect(page.getByText('Key found: ~/.qwen/.env line 1')).toBeVisible();
  expect(await page.content()).not.toContain(secret);
});

const FIELDS: [field: string, value: string, says: string][] = [
  ['Model ID', '   ', 'This is needed.'],
  ['Environment variable', '2KEY', 'Letters, digits and _ only'],
  ['Base URL', 'ftp://x', 'A web address begins with'],
  ['Base URL', 'https://user:pass@x.example', 'A user name or password in an address'],
  ['Timeout (ms)', '-5', 'A whole number above 0.'],
  ['Temperature', 'hot', 'A number.'],
  ['Retry these statuses', '429, many', 'HTTP statuses with commas between'],
];

test('what cannot be saved is said at its field; what is only odd can', async ({ home, server, launch }) => {
  test.slow();
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const { page } = await launch({ env: { KEY_ONE: 'k' } });
  await goToModels(page);
  await expect(box(page, 'Model ID')).toHaveValue('p-one');
  for (const fold of ['Sampling', 'Timeouts and retries']) await page.locator('summary').filter({ hasText: fold }).click();
  for (const [field, value, says] of FIELDS) {
    const before = await box(page, field).inputValue();
    await box(page, field).fill(value);
    await expect(page.getByRole('tabpanel').locator('.field').filter({ has: box(page, field) })).toContainText(says);
    await saveButton(page).click();
    await expect(page.getByText('Some fields hold something that cannot be saved')).toBeVisible();
    await expect(box(page, field)).toHaveValue(value);
    await box(page, field).fill(before);
  }
  const odd = 'שלום 日本 🚂 a/b:c';
  await box(page, 'Display name').fill(odd);
  await box(page, 'Model ID').fill('org/model:free');
  await save(page);
  expect(await home.read(SETTINGS)).toBe(text.replace('"P One"', JSON.stringify(odd)).replace('"id": "p-one"', '"id": "org/model:free"'));
});
