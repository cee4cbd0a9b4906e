import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { appEnvironment, electronPath, electronSwitches, test, type App } from './app.ts';
import { streamed } from '../servers/reply.ts';
import { modelBox, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const ROOT = join(import.meta.dirname, '../..');

test('a second start opens a window with its own --model in the first, writes nothing and ends', async ({ home, server, launch }) => {
  const written = settingsOf(server.origin);
  await home.write('home/.qwen/settings.json', written);
  const { electron, page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await expect(modelBox(page)).toContainText('P One');

  const opened = electron.waitForEvent('window');
  const second = spawn(electronPath(), [...electronSwitches(), ROOT, '--model', 'p-two'], {
    env: appEnvironment(home, { KEY_ONE: TEST_KEY }),
    cwd: home.project,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => second.once('close', resolve));
  const other = await opened;
  expect(await ended).toBe(0);
  await startChatting(other);
  await expect(modelBox(other)).toContainText('P Two');
  await expect(other.getByText('--model P Two · this window')).toBeVisible();
  await say(other, 'hello');
  await expect.poll(() => server.requests.at(0)?.path).toBe('/two/v1/chat/completions');
  await expect(modelBox(page)).toContainText('P One');
  expect(await home.read('home/.qwen/settings.json')).toBe(written);
});

test('the place and size of the window are remembered', async ({ launch }) => {
  const boundsIn = ({ electron }: App) => () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  const wanted = { width: 910, height: 640 };
  const first = await launch();
  await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 140, y: 90, width: 910, height: 640 }));
  // The window system carries a resize out in its own time.
  await expect.poll(boundsIn(first)).toMatchObject(wanted);
  await first.close();
  const second = await launch();
  await expect.poll(boundsIn(second)).toMatchObject(wanted);
});

test('an answer that runs while the page reloads goes on and is whole afterwards', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const words = Array.from({ length: 40 }, (_, index) => `word${index} `);
  server.script(streamed({ text: words }, { delayMs: 40 }));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'count for me');
  await expect(page.getByRole('log', { name: 'Conversation' })).toContainText('word3');
  await page.reload();
  await page.getByRole('button', { name: /count for me/ }).or(page.getByRole('link', { name: /count for me/ })).first().click();
  await expect(page.getByRole('log', { name: 'Conversation' })).toContainText(words.join('').trim(), { timeout: 20_000 });
});
