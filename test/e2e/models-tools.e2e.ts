import { chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app.ts';
import { box, entryRow, goToModels, save, saveButton } from './editing.ts';
import { TEST_KEY, testKey } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const SETTINGS = 'home/.qwen/settings.json';

test('a preset fills the form; a copy of a model stands beside it', async ({ home, launch }) => {
  const { page } = await launch({ env: { DEEPSEEK_API_KEY: TEST_KEY } });
  await goToModels(page);
  await page.getByRole('button', { name: 'Add model' }).click();
  await page.getByRole('combobox', { name: 'Provider' }).selectOption({ label: 'DeepSeek' });
  await expect(box(page, 'Base URL')).toHaveValue('https://api.deepseek.com');
  await expect(box(page, 'Environment variable')).toHaveValue('DEEPSEEK_API_KEY');
  await box(page, 'Model ID').fill('deepseek-v4-pro');
  await save(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(page.getByRole('region', { name: 'Changes before they are written' })).toBeVisible();
  await saveButton(page).click();
  const models = page.getByRole('list', { name: 'Models' }).getByRole('button', { name: /deepseek-v4-pro/ });
  await expect(models).toHaveCount(2);
  const { modelProviders } = JSON.parse(await home.read(SETTINGS)) as { modelProviders: { openai: { id: string; envKey: string }[] } };
  expect(modelProviders.openai.map(({ id, envKey }) => [id, envKey])).toEqual([
    ['deepseek-v4-pro', 'DEEPSEEK_API_KEY'],
    [expect.stringContaining('deepseek-v4-pro'), 'DEEPSEEK_API_KEY'],
  ]);
});

test('the exact request of what is in the form, with the variable in the place of the key; and its check, which sends it', async ({ home, server, launch }) => {
  await home.write(SETTINGS, settingsOf(server.origin));
  const { electron, page } = await launch({ env: { KEY_ONE: testKey('of-the-request') } });
  await goToModels(page);
  await box(page, 'Base URL').fill(`${server.origin}/changed/v1`);
  await page.getByRole('button', { name: 'Preview request' }).click();
  const request = page.getByRole('dialog');
  await expect(request).toContainText(`${server.origin}/changed/v1/chat/completions`);
  await expect(request).not.toContainText(testKey('of-the-request'));
  await request.getByRole('button', { name: 'Copy as curl' }).click();
  await expect.poll(() => electron.evaluate(({ clipboard }) => clipboard.readText())).toContain('$KEY_ONE');
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).not.toContain(testKey('of-the-request'));
  expect(server.requests).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Check', exact: true }).click();
  const stages = page.getByRole('dialog').getByRole('listitem');
  await expect(stages.filter({ hasText: 'The first words arrive' })).toHaveAttribute('data-state', 'passed');
  expect(server.requests[0]).toMatchObject({ path: '/changed/v1/chat/completions', headers: { authorization: `Bearer ${testKey('of-the-request')}` } });
  expect(await home.read(SETTINGS)).toBe(settingsOf(server.origin));
});

test('the doctor’s fix is shown before it is written, mends the file, and can be undone; the rail says that something is up', async ({ home, server, launch }) => {
  const broken = settingsOf(server.origin).replace('/one/v1"', '/one/v1/chat/completions"');
  await home.write(SETTINGS, broken);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY, KEY_MISSING: TEST_KEY } });
  const link = page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Models' });
  await expect(link.locator('.rail-badge')).toBeVisible();
  await goToModels(page);
  const doctor = page.getByRole('region', { name: 'Doctor' });
  await doctor.getByRole('button', { name: 'Fix' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('/one/v1');
  expect(await home.read(SETTINGS)).toBe(broken);
  await page.getByRole('button', { name: 'Apply fix' }).click();
  await expect.poll(() => home.read(SETTINGS)).toBe(settingsOf(server.origin));
  await expect(doctor).toContainText('Nothing to report');
  await expect(link.locator('.rail-badge')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo fix' }).click();
  await expect.poll(() => home.read(SETTINGS)).toBe(broken);
  await expect(entryRow(page, 'P One')).toBeVisible();
});

test('a sign-in that everybody can read is told of, and closed when somebody says so; undo opens it again', async ({ home, launch }) => {
  test.skip(process.platform === 'win32', 'Permissions mean something else there.');
  await home.write('home/.qwen/oauth_creds.json', { access_token: 'access-0123456789', refresh_token: 'refresh-0123456789', token_type: 'Bearer', expiry_date: Date.now() + 3_600_000 });
  const path = join(home.path, '.qwen/oauth_creds.json');
  const mode = async () => ((await stat(path)).mode & 0o777).toString(8);
  await chmod(path, 0o644);
  const { page } = await launch();
  await goToModels(page);
  const doctor = page.getByRole('region', { name: 'Doctor' });
  await expect(doctor).toContainText('Everybody on this computer can read your sign-in with Qwen');
  await doctor.getByRole('button', { name: 'Fix' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('from 0644 to 0600');
  await expect(page.getByRole('dialog')).not.toContainText('0123456789');
  expect(await mode()).toBe('644');
  await page.getByRole('button', { name: 'Apply fix' }).click();
  await expect.poll(mode).toBe('600');
  await expect(doctor).not.toContainText('can read your sign-in');
  await page.getByRole('button', { name: 'Undo fix' }).click();
  await expect.poll(mode).toBe('644');
});
