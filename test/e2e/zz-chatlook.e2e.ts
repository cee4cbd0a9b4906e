import type { Page } from '@playwright/test';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { settingsOf } from './settings.ts';

async function shoot(page: Page, name: string) {
  for (const [w, h, theme] of [[1440, 900, 'light'], [900, 640, 'dark']] as const) {
    await page.setViewportSize({ width: w, height: h });
    await page.emulateMedia({ colorScheme: theme });
    await page.waitForTimeout(200);
    await page.screenshot({ path: `/tmp/shots/chatui/${name}-${w}-${theme}.png` });
  }
}

test('look', async ({ home, server, launch }) => {
  test.setTimeout(200_000);
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: ['A helper that retries only what can succeed later.\n\n', 'Before the first byte a retry is safe.'] }));
  const { page } = await launch({ env: { KEY_ONE: 'k' } });
  await startChatting(page);
  for (const q of ['Explain RFC 8252 to me', 'SQL window functions with frames', 'Write a small retry helper that honours Retry-After.']) {
    await page.keyboard.press('Control+N');
    await say(page, q);
    await conversation(page).getByText('retry is safe').waitFor();
  }
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(600, 400);
    const c = canvas.getContext('2d');
    if (!c) throw new Error('x');
    const g = c.createLinearGradient(0, 0, 600, 400);
    g.addColorStop(0, '#4a52d4'); g.addColorStop(1, '#e0b252');
    c.fillStyle = g; c.fillRect(0, 0, 600, 400);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())];
  });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add pictures' }).click();
  await (await chooser).setFiles([{ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(bytes) }, { name: 'notes.pdf', mimeType: 'image/png', buffer: Buffer.from('x') }]);
  await page.getByRole('img', { name: 'a.png' }).waitFor();
  await page.getByText('notes.pdf is not').waitFor();
  await shoot(page, 'attached');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await say(page, 'What do you see?');
  await conversation(page).getByRole('img', { name: 'Picture 1 of 1' }).waitFor();
  await conversation(page).getByText('retry is safe').last().waitFor();
  await shoot(page, 'picture');
  await page.getByRole('button', { name: 'System prompt' }).click();
  await page.getByRole('textbox', { name: 'System prompt' }).fill('Be brief.');
  await shoot(page, 'system');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.keyboard.press('Control+K');
  await page.waitForTimeout(200);
  await shoot(page, 'palette');
  await page.keyboard.type('p two');
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.getByText('P Two · this conv').waitFor();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('retry');
  await page.waitForTimeout(400);
  await shoot(page, 'palette2');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Search conversations' }).fill('succeed later');
  await page.getByRole('list', { name: 'Search results' }).waitFor();
  await shoot(page, 'search');
});
