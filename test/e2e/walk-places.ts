import { expect, type Page } from '@playwright/test';
import type { TextKey } from '../../src-renderer/i18n/catalogue.ts';

/** The words of the language that the window speaks. */
export type Words = (key: TextKey) => string;

/** Visits every place of a window that starts on its first screen with a usable model; `look` sees each. */
export async function walkPlaces(page: Page, words: Words, look: (place: string) => Promise<void>): Promise<void> {
  const press = (key: TextKey) => page.getByRole('button', { name: words(key), exact: true }).first().click();
  const heading = (key: TextKey) => expect(page.getByRole('heading', { name: words(key), level: 1, exact: true })).toBeVisible();
  await heading('welcome.title');
  await look('welcome');
  for (const way of ['way.qwen', 'way.coding-plan', 'way.api-key', 'way.local', 'way.company'] as const) {
    await press(way);
    await expect(page.getByRole('list', { name: words('signIn.steps') })).toBeVisible();
    await look(`wizard-${way}`);
    await page.keyboard.press('Escape');
    await heading('welcome.title');
  }
  await press('welcome.start');
  await expect(page.getByRole('textbox', { name: words('chat.message') })).toBeFocused();
  await look('chat-empty');
  await page.getByRole('textbox', { name: words('chat.message') }).fill('hello');
  await press('chat.send');
  await expect(page.getByRole('list', { name: words('receipt.label') }).or(page.getByRole('alert')).first()).toBeVisible();
  await look('chat-answered');
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog', { name: words('palette.label') })).toBeVisible();
  await look('palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+M');
  await expect(page.getByRole('listbox').first()).toBeVisible();
  await look('picker');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+2');
  await heading('models.title');
  await look('models');
  await page.keyboard.press('Control+,');
  await heading('settings.title');
  await look('settings');
}
