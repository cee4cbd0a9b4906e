import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text as output } from 'node:stream/consumers';
import { expect, type Page } from '@playwright/test';
import { record } from '../faults/figures.ts';
import { streamed } from '../servers/reply.ts';
import { appEnvironment, electronPath, electronSwitches, test, type App } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const WORDS = Array.from({ length: 60 }, (_, index) => `word${index} `);

const crashPage = ({ electron }: App) => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());

/** What the window shows. Playwright gives up a page that crashed, so main looks at it; a page that is gone never answers. */
const text = ({ electron }: App): Promise<unknown> =>
  electron.evaluate(({ BrowserWindow }) => {
    const late = new Promise((resolve) => setTimeout(() => resolve(''), 1000));
    return Promise.race([late, BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText').catch(() => '')]);
  });

async function whileAnswering(page: Page): Promise<void> {
  await startChatting(page);
  await say(page, 'count for me');
  await expect(conversation(page)).toContainText('word3');
}

test('a page that crashes in mid-answer comes back by itself, with its conversation, and the answer goes on to its end', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: WORDS }, { delayMs: 40 }));
  const app = await launch({ env: { KEY_ONE: TEST_KEY } });
  await whileAnswering(app.page);
  await crashPage(app);
  await expect.poll(() => text(app), { timeout: 30_000 }).toContain(WORDS.join('').trim());
  expect(await text(app)).toContain('count for me');
  expect(await text(app)).toContain('This window crashed and was loaded again.');
  record({ part: 'fault', name: 'crash of a page', tried: 1, lost: 0 });
});

test('a page that keeps crashing is asked about, and is loaded again when somebody says so', async ({ launch }) => {
  const app = await launch();
  await app.electron.evaluate(({ dialog }) => {
    const asked = globalThis as unknown as { asked: number };
    asked.asked = 0;
    dialog.showMessageBox = (() => {
      asked.asked += 1;
      return Promise.resolve({ response: 0, checkboxChecked: false });
    });
  });
  for (let crash = 0; crash < 4; crash += 1) {
    await expect.poll(() => text(app), { timeout: 20_000 }).toContain('Try the demo');
    await crashPage(app);
  }
  await expect.poll(() => app.electron.evaluate(() => (globalThis as unknown as { asked: number }).asked), { timeout: 20_000 }).toBe(1);
  await expect.poll(() => text(app), { timeout: 20_000 }).toContain('Try the demo');
  record({ part: 'fault', name: 'crash of a page', tried: 4, lost: 0 });
});

test('a page that hangs is noticed, ended and loaded again, and the person is told', async ({ home }) => {
  test.setTimeout(300_000);
  // By hand: a debugger keeps Chromium from noticing.
  const started = spawn(electronPath(), [...electronSwitches(), '-r', join(import.meta.dirname, 'hang-page.cjs'), join(import.meta.dirname, '../..')], { env: appEnvironment(home), cwd: home.project, stdio: ['ignore', 'pipe', 'ignore'] });
  const said = await output(started.stdout);
  expect(said).toMatch(/^(?:unresponsive\n)+gone\n/);
  expect(said).toContain('This window no longer answered and was loaded again.');
  expect(said).toContain('Try the demo');
  record({ part: 'fault', name: 'hang of a page', tried: 1, lost: 0 });
});
