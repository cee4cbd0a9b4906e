import { expect } from '@playwright/test';
import { test } from './app.ts';
import { box, goToModels, save, saveButton } from './editing.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const SETTINGS = 'home/.qwen/settings.json';

test('the last ten saves can be taken back one by one, in the next start too', async ({ home, server, launch }) => {
  test.slow();
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const named = (turn: number): string => text.replace('"P One"', `"Name ${turn}"`);
  const env = { KEY_ONE: TEST_KEY };
  const first = await launch({ env });
  await goToModels(first.page);
  await first.page.evaluate(() => window.bridge.call('preferences.set', { skipPreview: true }));
  for (let turn = 1; turn <= 11; turn += 1) {
    await box(first.page, 'Display name').fill(`Name ${turn}`);
    await saveButton(first.page).click();
    await expect.poll(() => home.read(SETTINGS)).toBe(named(turn));
    await expect(saveButton(first.page)).toBeDisabled();
  }
  await first.close();

  const { page } = await launch({ env });
  await goToModels(page);
  await page.getByRole('button', { name: 'Last saves' }).click();
  await expect(page.getByRole('menuitem')).toHaveCount(10);
  await page.keyboard.press('Escape');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.click();
  await expect.poll(() => home.read(SETTINGS)).toBe(named(10));
  await expect(box(page, 'Display name')).toHaveValue('Name 10');
  await page.getByRole('button', { name: 'Last saves' }).click();
  await page.getByRole('menuitem').nth(0).click(); // the undo itself
  await expect.poll(() => home.read(SETTINGS)).toBe(named(11));
});

test('the setting to skip the difference: a save is written at once, and asks again when it is switched on', async ({ home, server, launch }) => {
  const text = settingsOf(server.origin);
  await home.write(SETTINGS, text);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  const places = page.getByRole('navigation', { name: 'Places' });
  await places.getByRole('link', { name: 'Settings' }).click();
  const show = page.getByRole('checkbox', { name: 'Show what will be written before it is written' });
  await show.click();
  await expect(show).not.toBeChecked();
  await goToModels(page);
  await box(page, 'Display name').fill('At once');
  await saveButton(page).click();
  await expect.poll(() => home.read(SETTINGS)).toBe(text.replace('"P One"', '"At once"'));
  await expect(box(page, 'Display name')).toHaveValue('At once');

  await places.getByRole('link', { name: 'Settings' }).click();
  await show.click();
  await expect(show).toBeChecked();
  await goToModels(page);
  await box(page, 'Display name').fill('Shown before');
  await save(page);
  expect(await home.read(SETTINGS)).toContain('"Shown before"');
});

test('a save shows its value from then on, never the old one again', async ({ home, server, launch }) => {
  await home.write(SETTINGS, settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await goToModels(page);
  await page.evaluate(() => window.bridge.call('preferences.set', { skipPreview: true }));
  await box(page, 'Display name').fill('New name');
  // Notes every text of the field and of the head from the click on.
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = () => {
      seen.add([...document.querySelectorAll<HTMLInputElement>('.entry-form input')][1]?.value ?? 'none');
      requestAnimationFrame(look);
    };
    look();
  });
  await saveButton(page).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect.poll(() => home.read(SETTINGS)).toContain('"New name"');
  await expect(page.getByRole('heading', { name: 'New name' })).toBeVisible();
  const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  expect(seen.filter((text) => text !== 'New name' && text !== 'none')).toEqual([]);
  await expect(page.getByRole('alert', { name: 'Changed here and outside' })).toHaveCount(0);
});
