import { expect, type Locator, type Page } from '@playwright/test';
import { DOT } from '../servers/dot.ts';

/** Goes from the first screen to the composer. */
export async function startChatting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start chatting' }).click();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
}

/** Types a message and sends it. */
export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

/** Adds a picture of one dot to a message and sends both. */
export async function showPicture(page: Page, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(DOT, 'base64') });
  await expect(page.getByRole('list', { name: 'Pictures to send' }).getByRole('img').first()).toBeVisible();
  await say(page, text);
}

export const conversation = (page: Page): Locator => page.getByRole('log', { name: 'Conversation' });
export const modelBox = (page: Page): Locator => page.getByRole('combobox', { name: 'Model', exact: true });
