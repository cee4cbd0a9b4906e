import { expect, type Page } from '@playwright/test';
import { record } from '../faults/figures.ts';
import { streamed } from '../servers/reply.ts';
import { test, type App } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { settingsOf } from './settings.ts';

const WORDS = Array.from({ length: 60 }, (_, index) => `word${index} `);

const crashPage = ({ electron }: App) => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());

/** The page lives in the same window all the time; Playwright gives up a page that crashed, so it is looked at from main. */
const seen = ({ electron }: App, script: string): Promise<unknown> =>
  electron.evaluate(({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code).catch(() => ''), script);

const text = (app: App): Promise<unknown> => seen(app, 'document.body.innerText');

async function whileAnswering(page: Page): Promise<void> {
  await startChatting(page);
  await say(page, 'count for me');
  await expect(conversation(page)).toContainText('word3');
}

test('a page that crashes in mid-answer comes back by itself, with its conversation, and the answer goes on to its end', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: WORDS }, { delayMs: 40 }));
  const app = await launch({ env: { KEY_ONE: 'k' } });
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
    }) as typeof dialog.showMessageBox;
  });
  for (let crash = 0; crash < 4; crash += 1) {
    await expect.poll(() => text(app), { timeout: 20_000 }).toContain('Switchyard');
    await crashPage(app);
  }
  await expect.poll(() => app.electron.evaluate(() => (globalThis as unknown as { asked: number }).asked), { timeout: 20_000 }).toBe(1);
  await expect.poll(() => text(app), { timeout: 20_000 }).toContain('Start chatting');
  record({ part: 'fault', name: 'crash of a page', tried: 4, lost: 0 });
});

test('a page that hangs is noticed, ended and loaded again with its conversation', async ({ home, server, launch }) => {
  test.setTimeout(120_000);
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: ['All of it.'] }));
  const app = await launch({ env: { KEY_ONE: 'k' } });
  await startChatting(app.page);
  await say(app.page, 'count for me');
  await expect(conversation(app.page)).toContainText('All of it.');
  await app.electron.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    void page?.executeJavaScript('setTimeout(() => { for (;;); }, 50)');
    // Chromium notices a page that leaves input unanswered.
    const poke = setInterval(() => page?.sendInputEvent({ type: 'mouseDown', x: 300, y: 300, button: 'left', clickCount: 1 }), 500);
    page?.once('render-process-gone', () => clearInterval(poke));
  });
  await expect.poll(() => text(app), { timeout: 90_000, intervals: [1000] }).toContain('This window no longer answered and was loaded again.');
  await expect.poll(() => text(app)).toContain('All of it.');
  record({ part: 'fault', name: 'hang of a page', tried: 1, lost: 0 });
});
