import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { box, goToModels, save, saveButton } from './editing.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const SETTINGS = 'home/.qwen/settings.json';

const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved' });

test('a file that is deleted, malformed or replaced while the form is open costs nothing that was typed', async ({ home, server, launch }) => {
  test.slow();
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
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
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
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
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
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
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await goToModels(page);
  await expect(box(page, 'Model ID')).toHaveValue('p-one');
  for (const fold of ['Sampling', 'Timeouts and retries']) await page.locator('summary').filter({ hasText: fold }).click();
  for (const [field, value, says] of FIELDS) {
    const before = await box(page, field).inputValue();
    await box(page, field).fill(value);
    await expect(page.getByRole('tabpanel').locator('.field').filter({ has: box(page, field) })).toContainText(says);
    await saveButton(page).click();
    await expect(refusal(page)).toContainText(`“${field}” cannot be saved as it is.`);
    await expect(box(page, field)).toBeFocused();
    await expect(box(page, field)).toHaveValue(value);
    await box(page, field).fill(before);
    await expect(refusal(page)).toHaveCount(0);
  }
  const odd = 'שלום 日本 🚂 a/b:c';
  await box(page, 'Display name').fill(odd);
  await box(page, 'Model ID').fill('org/model:free');
  await save(page);
  expect(await home.read(SETTINGS)).toBe(text.replace('"P One"', JSON.stringify(odd)).replace('"id": "p-one"', '"id": "org/model:free"'));
});

const LONG = 'x'.repeat(9_000);

/** What is typed into a field of text, and what the file then holds. */
const ODD: [kind: string, text: string][] = [
  ['very long', LONG],
  ['not ASCII', 'Ünïcödé 日本語'],
  ['right to left', 'מודל עברי'],
  ['emoji', '👩🏽‍🚀🚂'],
  ['quotes, backslashes and braces', '"a" \\ {b} ${C}'],
  ['a path and a tag', 'org/model:free@v1'],
];

test('odd texts are written as they were typed, and shown so again', async ({ home, server, launch }) => {
  test.slow();
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await goToModels(page);
  await page.evaluate(() => window.bridge.call('preferences.set', { skipPreview: true }));
  for (const [, odd] of ODD) {
    await box(page, 'Display name').fill(odd);
    await saveButton(page).click();
    await expect.poll(() => home.read(SETTINGS)).toBe(text.replace('"P One"', () => JSON.stringify(odd)));
    await expect(box(page, 'Display name')).toHaveValue(odd);
    await expect(saveButton(page)).toBeDisabled();
  }
});

const REFUSED: [field: string, value: string][] = [
  ['Model ID', ''],
  ['Model ID', '\t'],
  ['Display name', 'x'.repeat(10_001)],
  ['Timeout (ms)', '0'],
  ['Timeout (ms)', '1e999'],
  ['Timeout (ms)', '1.5'],
  ['Temperature', 'NaN'],
  ['Top P', '٠٫٥'],
  ['Base URL', 'javascript:alert(1)'],
  ['Environment variable', 'KEY ONE'],
  ['Environment variable', 'KEY=VALUE'],
];

test('values that no request could carry are refused at their field, and nothing is written', async ({ home, server, launch }) => {
  test.slow();
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await goToModels(page);
  await expect(box(page, 'Model ID')).toHaveValue('p-one');
  for (const fold of ['Sampling', 'Timeouts and retries']) await page.locator('summary').filter({ hasText: fold }).click();
  for (const [field, value] of REFUSED) {
    const before = await box(page, field).inputValue();
    await box(page, field).fill(value);
    await expect(box(page, field), `${field}: ${value}`).toHaveAttribute('aria-invalid', 'true');
    await saveButton(page).click();
    await expect(refusal(page)).toContainText(`“${field}” cannot be saved as it is.`);
    await expect(box(page, field)).toBeFocused();
    await box(page, field).fill(before);
    await expect(box(page, field)).not.toHaveAttribute('aria-invalid');
  }
  expect(await home.read(SETTINGS)).toBe(text);
});

test('a header with a line break is refused; one with a plain value is written', async ({ home, server, launch }) => {
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await goToModels(page);
  await page.getByRole('tab', { name: 'JSON' }).click();
  const json = page.getByRole('textbox', { name: 'JSON of this model' });
  const entry = (value: string): string => `{ "id": "p-one", "name": "P One", "envKey": "KEY_ONE", "baseUrl": "${server.origin}/one/v1", "generationConfig": { "customHeaders": { "x-team": ${JSON.stringify(value)} } } }`;
  await json.fill(entry('a\r\nx-evil: b'));
  await saveButton(page).click();
  await expect(refusal(page)).toContainText('“Extra headers: x-team” cannot be saved as it is. A header’s value has no line breaks');
  expect(await home.read(SETTINGS)).toBe(text);
  await json.fill(entry('a'));
  await saveButton(page).click();
  await expect(page.getByText('This will be written')).toBeVisible();
  await saveButton(page).click();
  await expect.poll(() => home.read(SETTINGS)).toContain('"x-team": "a"');
});

test('a file that is replaced by another one, or by a folder, while the form is open keeps what was typed', async ({ home, server, launch }) => {
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await goToModels(page);
  await box(page, 'Display name').fill('Typed');
  // As editors do: a new file takes the old one's name.
  await home.write(`${SETTINGS}.new`, text.replace('"kept": true', '"kept": "replaced"'));
  await rename(join(home.path, '.qwen/settings.json.new'), join(home.path, '.qwen/settings.json'));
  await save(page);
  expect(await home.read(SETTINGS)).toBe(text.replace('"kept": true', '"kept": "replaced"').replace('"P One"', '"Typed"'));

  await box(page, 'Display name').fill('Typed again');
  await rm(join(home.path, '.qwen/settings.json'));
  await mkdir(join(home.path, '.qwen/settings.json'));
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(box(page, 'Display name')).toHaveValue('Typed again');
  await expect(saveButton(page)).toBeDisabled();
});
