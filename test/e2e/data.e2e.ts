import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

/** Every file below a folder with its bytes and the time of its last change; empty for a folder that is gone. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, `${(await stat(path)).mtimeMs} ${await readFile(path, 'utf8')}`] as const)));
}

test('“Delete all my data” takes everything of the app and the person out of its folder, leaves ~/.qwen alone, and the next start is a first start', async ({ home, launch, server }) => {
  const env = { KEY_ONE: TEST_KEY };
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  await home.write('home/.qwen/.env', '# mine\nOTHER=1\n');
  const { electron, page } = await launch({ env });
  const data = await electron.evaluate(({ app }) => app.getPath('userData'));
  await startChatting(page);
  await say(page, 'Hello');
  await expect(conversation(page).getByText('Hello').first()).toBeVisible();
  const before = await filesIn(join(home.path, '.qwen'));
  await expect.poll(async () => Object.keys(await filesIn(join(data, 'chats'))).length).toBeGreaterThan(0);

  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Delete all my data' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete all my data' });
  const confirm = dialog.getByRole('button', { name: 'Delete everything' });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox').fill('Switchyard');
  const ended = new Promise((resolve) => electron.process().once('exit', resolve));
  await confirm.click();
  await ended;

  // Nothing is left, not even what the browser engine writes when it ends in good order.
  await expect.poll(() => stat(data).then(() => 'there', () => 'gone')).toBe('gone');
  expect(await filesIn(join(home.path, '.qwen'))).toEqual(before);

  const again = await launch({ env });
  const projection = await again.page.evaluate(() => window.bridge.call('session.get', {}));
  expect(projection).toMatchObject({ ok: true, value: { firstRun: true, chats: [] } });
});
