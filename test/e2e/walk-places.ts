import { expect, type Locator, type Page } from '@playwright/test';
import type { TextKey } from '../../src-renderer/i18n/catalogue.ts';
import { walkChat } from './walk-chat.ts';
import { walkModels } from './walk-models.ts';
import { walkSettings } from './walk-settings.ts';
import { walkWizard } from './walk-wizard.ts';

/** The words of the language that the window speaks. */
export type Words = (key: TextKey) => string;

/** A window that is walked through, whatever language it speaks. */
export interface Walk {
  page: Page;
  words: Words;
  /** Sees each screen and state. */
  look(place: string): Promise<void>;
  button(key: TextKey): Locator;
  field(key: TextKey): Locator;
  heading(key: TextKey): Locator;
}

/** Visits every place of a window that starts on its first screen with a usable model, and the states of each; `look` sees all of them. */
export async function walkPlaces(page: Page, words: Words, look: (place: string) => Promise<void>): Promise<void> {
  const walk: Walk = {
    page,
    words,
    look,
    button: (key) => page.getByRole('button', { name: words(key), exact: true }).first(),
    field: (key) => page.getByRole('textbox', { name: words(key), exact: true }).first(),
    heading: (key) => page.getByRole('heading', { name: words(key), level: 1, exact: true }),
  };
  await expect(walk.heading('welcome.title')).toBeVisible();
  await look('welcome');
  await walkWizard(walk);
  await walk.button('welcome.start').click();
  await walkChat(walk);
  await page.keyboard.press('Control+2');
  await expect(walk.heading('models.title')).toBeVisible();
  await walkModels(walk);
  await page.keyboard.press('Control+,');
  await expect(walk.heading('settings.title')).toBeVisible();
  await walkSettings(walk);
}
