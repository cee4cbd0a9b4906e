/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {ReturnType<typeof import('./camera.mjs').camera>} Camera */

/**
 * What can be done with a conversation that is on screen: edit, search, prompt, menu, palette.
 * @param {Page} page
 * @param {Camera} camera
 */
export async function conversations(page, camera) {
  await page.getByRole('article', { name: 'You' }).hover();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Edit message' }).waitFor();
  await camera.shoot(page, 'chat-edit');
  await page.keyboard.press('Escape');

  const list = page.getByRole('navigation', { name: 'Conversations' });
  await list.getByRole('listitem').first().hover();
  await list.getByRole('listitem').getByRole('button', { name: 'Actions' }).first().click();
  await page.getByRole('menuitem', { name: 'Rename' }).waitFor();
  await camera.shoot(page, 'chat-menu');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Search conversations' }).fill('gravity');
  await page.getByRole('list', { name: 'Search results' }).waitFor();
  await camera.shoot(page, 'chat-search');
  await page.getByRole('textbox', { name: 'Search conversations' }).fill('');

  await page.getByRole('button', { name: 'System prompt' }).click();
  await page.getByRole('textbox', { name: 'System prompt' }).fill('You are a careful reviewer. Answer in short sentences.');
  await camera.shoot(page, 'chat-system-prompt');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.getByRole('option').first().waitFor();
  await camera.shoot(page, 'chat-palette');
  await page.keyboard.press('Escape');
}
