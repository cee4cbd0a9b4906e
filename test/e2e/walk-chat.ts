import { expect } from '@playwright/test';
import type { Walk } from './walk-places.ts';

/** Chat: the composer and what opens from it, an answer or its error, the palette, the picker, and the list of conversations. */
export async function walkChat(walk: Walk): Promise<void> {
  const { page, words, look, button, field } = walk;
  const message = field('chat.message');
  await expect(message).toBeFocused();
  await look('chat-empty');
  await message.fill('/');
  await look('chat-commands');
  await message.fill('/help');
  await message.press('Enter');
  await expect(button('help.close')).toBeVisible();
  await look('chat-help');
  await page.keyboard.press('Escape');
  await message.fill('hello');
  await button('chat.send').click();
  await expect(page.getByRole('list', { name: words('receipt.label') }).or(page.getByRole('alert')).first()).toBeVisible();
  await look('chat-answered');
  await button('system.button').click();
  await look('chat-system-prompt');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog', { name: words('palette.label') })).toBeVisible();
  await look('palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+M');
  await expect(page.getByRole('listbox').first()).toBeVisible();
  await look('picker');
  await page.keyboard.press('Escape');
  await walkConversations(walk);
}

async function walkConversations({ page, words, look, button, field }: Walk): Promise<void> {
  const search = field('conversations.search');
  await search.fill('hello');
  await expect(page.getByRole('list', { name: words('conversations.results') })).toBeVisible();
  await look('search');
  await search.fill('nothing has this in it');
  await look('search-nothing');
  await search.fill('');
  const entry = page.getByRole('navigation', { name: words('conversations.label') }).getByRole('button', { name: 'hello' }).first();
  await entry.click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await look('conversation-menu');
  await page.getByRole('menuitem', { name: words('conversations.rename') }).click();
  await look('conversation-rename');
  await page.keyboard.press('Escape');
  await entry.click({ button: 'right' });
  await page.getByRole('menuitem', { name: words('conversations.delete') }).click();
  await expect(button('conversations.undo')).toBeVisible();
  await look('conversation-deleted');
  await button('conversations.undo').click();
}
