import { expect, type Page } from '@playwright/test';
import { record } from '../faults/figures.ts';
import { streamed } from '../servers/reply.ts';
import { test, type App } from './app.ts';
import { conversation, startChatting } from './chatting.ts';
import { call, projectionOf } from './faulty.ts';
import { openGauge, type Reading } from './gauge.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

/** Longer: SWITCHYARD_SOAK_MINUTES=20. */
const MINUTES = Number(process.env['SWITCHYARD_SOAK_MINUTES'] ?? 0.2);
const READINGS = MINUTES > 5 ? 20 : 6;
/** The first rounds fill caches; they are done in any case. */
const WARM_UP = 8;
/** Conversations that stay; older ones are deleted, so that what is shown does not grow by right. */
const KEPT = 6;

const ANSWER = streamed({ text: Array.from({ length: 40 }, (_, index) => `**word${index}** of \`code\`\n\n`) });

/** One round of a busy day: chat, switching, editing, a second window. */
async function round({ page, electron }: App, number: number): Promise<void> {
  await page.keyboard.press('Control+N');
  await page.getByRole('textbox', { name: 'Message' }).fill(`question ${number}`);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(conversation(page)).toContainText(`question ${number}`);
  await expect(conversation(page)).toContainText('word39', { timeout: 30_000 });
  for (const place of ['Models', 'Settings', 'Chat']) await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click();
  await edit(page, number);
  if (number % 4 === 0) await openAndClose({ page, electron });
  const { chats } = await projectionOf(page);
  const [next] = chats.slice(number % chats.length);
  if (next) await page.getByRole('link', { name: next.title }).or(page.getByRole('button', { name: next.title })).first().click();
  for (const { id } of chats.slice(KEPT)) await call(page, 'chat.delete', { chatId: id });
}

/** Changes a model in the settings, asks for it, and takes it back. */
async function edit(page: Page, number: number): Promise<void> {
  const { models } = await projectionOf(page);
  const keys = models.filter(({ id }) => id.startsWith('p-') && id !== 'p-keyless').map(({ key }) => key);
  await call(page, 'model.select', { key: keys[number % 2], scope: 'default' });
  await call(page, 'model.explain', { key: keys[0] });
  await call(page, 'draft.set', { chatId: null, text: `draft ${number}` });
  await call(page, 'preferences.set', { skipPreview: number % 2 === 0 });
  await call(page, 'library.search', { query: 'word' });
}

async function openAndClose({ page, electron }: Pick<App, 'page' | 'electron'>): Promise<void> {
  const opening = electron.waitForEvent('window');
  await call(page, 'window.open');
  const second = await opening;
  await second.waitForLoadState();
  await expect(second.getByRole('navigation', { name: 'Places' })).toBeVisible();
  const closing = second.waitForEvent('close');
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id).at(-1)?.close());
  await closing;
}

/** The same sight each time, so that readings can be compared. */
async function atRest(page: Page): Promise<void> {
  await page.keyboard.press('Control+N');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
}

/** The least of some readings: what comes and goes is no leak. */
const least = (readings: readonly Reading[], key: keyof Reading): number => Math.min(...readings.map((reading) => reading[key]));

const ALLOWED: Record<keyof Reading, (before: number) => number> = {
  mainHeap: (before) => before * 1.1 + 2,
  pageHeap: (before) => before * 1.15 + 2,
  handles: (before) => before + 8,
  waiting: (before) => before + 8,
  listeners: (before) => before * 1.1 + 40,
  nodes: (before) => before * 1.15 + 300,
};

test(`${MINUTES} minutes of chat, switching, editing and windows: memory, handles, listeners and timers stay`, async ({ home, server, launch }) => {
  test.setTimeout(120_000 + MINUTES * 90_000);
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(ANSWER);
  const app = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(app.page);
  let rounds = 0;
  for (; rounds < WARM_UP; rounds += 1) await round(app, rounds);
  const gauge = await openGauge(app.electron, app.page);
  const readings: Reading[] = [];
  for (let reading = 0; reading < READINGS; reading += 1) {
    const until = Date.now() + (MINUTES * 60_000) / READINGS;
    do await round(app, rounds++);
    while (Date.now() < until);
    await atRest(app.page);
    readings.push(await gauge.read());
  }
  const third = Math.ceil(READINGS / 3);
  const [first, last] = [readings.slice(0, third), readings.slice(-third)];
  const keys = Object.keys(ALLOWED) as (keyof Reading)[];
  const grown = keys.filter((key) => least(last, key) > ALLOWED[key](least(first, key)));
  const told = keys.map((key) => `${key} ${least(first, key).toFixed(1)} to ${least(last, key).toFixed(1)}`).join(', ');
  record({ part: 'soak', name: `${MINUTES} minutes of chat, switching, editing, windows`, tried: rounds, lost: 0, note: told });
  expect({ grown, told }).toEqual({ grown: [], told });
  expect(await gauge.warnings()).toEqual([]);
});
