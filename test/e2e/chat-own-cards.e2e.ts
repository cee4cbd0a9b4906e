import type { IpcMainInvokeEvent } from 'electron';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { CALL_CHANNEL } from '../../src-preload/channels.ts';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, modelBox, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { expectNoViolations } from './violations.ts';

const GENEROUS = { timeout: 60_000 };
const box = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });
/** The card that stands over the composer. */
const card = (page: Page) => page.locator('.composer-dock').getByRole('alert');
const sendButton = (page: Page) => page.getByRole('button', { name: 'Send', exact: true });

/** Keeps a page from hearing anything for so many milliseconds; its Send button is pressed before it hears of what happened meanwhile. */
const sendDeaf = (page: Page, ms: number): Promise<void> =>
  page.evaluate((span) => {
    const until = performance.now() + span;
    while (performance.now() < until);
    document.querySelector<HTMLButtonElement>('.composer-send')?.click();
  }, ms);

test('a window that has not yet heard of an answer in its conversation: its own question waits in the composer until that has ended', async ({ home, server, launch }) => {
  test.setTimeout(180_000);
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const { electron, page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'pears');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  const opened = electron.waitForEvent('window');
  await page.keyboard.press('Control+Shift+N');
  const other = await opened;
  await other.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: /^pears/ }).click();
  await expect(conversation(other)).toContainText('Hello from the test server.');

  await box(other).fill('and from here?');
  await expect(sendButton(other)).toBeEnabled();
  await box(page).fill('plums');
  server.script(streamed({ text: ['slow ', 'words'] }, { stall: { at: 300, until: finished } }), streamed({ text: ['the other answer'] }));
  const deaf = sendDeaf(other, 6000);
  await sendButton(page).click();
  await deaf;
  // What the refusal says is seen at once, so its card gives way to the answer itself, with its Stop.
  await expect(conversation(other)).toContainText('plums', GENEROUS);
  await expect(other.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
  await expect(box(other)).toHaveValue('and from here?');
  await expect.poll(() => server.requests.length).toBe(2);

  finish();
  await expect(conversation(other)).toContainText('slow words', GENEROUS);
  await sendButton(other).click(GENEROUS);
  await expect(conversation(other)).toContainText('the other answer', GENEROUS);
  await expect(card(other)).toHaveCount(0);
  await expect(box(other)).toHaveValue('');
  expect(JSON.stringify(server.requests.at(-1)?.body)).toMatch(/pears.*plums.*slow words.*and from here\?/);
});

test('nothing says which model to use: the question waits for the choice that the card offers', async ({ home, server, launch }) => {
  const good = settingsOf(server.origin);
  await home.write('home/.qwen/settings.json', good);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'first');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  const entry = (name: string) => [{ id: 'p-one', name, envKey: 'KEY_ONE', baseUrl: `${server.origin}/v1` }];
  await home.write('home/.qwen/settings.json', { modelProviders: { openai: entry('P Here'), anthropic: entry('P There') }, model: { name: 'p-one' } });
  await say(page, 'to whom?');
  await expect(card(page)).toContainText('No model is chosen', GENEROUS);
  await expect(card(page)).toContainText(/p-one is listed under .* and .*, and nothing says which of them to use/);
  await expect(box(page)).toHaveValue('to whom?');
  expect(server.requests).toHaveLength(1);
  await card(page).getByRole('button', { name: 'Choose a model' }).click();
  await page.getByRole('option', { name: /P Here/ }).click();
  await expect(modelBox(page)).toContainText('P Here');
  await sendButton(page).click();
  await expect.poll(() => server.requests.length).toBe(2);
  await expect(card(page)).toHaveCount(0);
});

/** Takes the app's own answers to its windows away, as if it had fallen over; the returned function gives them back. */
async function deafMain(electron: ElectronApplication): Promise<() => Promise<void>> {
  type Handlers = Map<string, (event: IpcMainInvokeEvent, message: unknown) => unknown>;
  await electron.evaluate(({ ipcMain }, channel) => {
    const kept = (ipcMain as unknown as { _invokeHandlers: Handlers })._invokeHandlers;
    (globalThis as unknown as { kept: unknown }).kept = kept.get(channel);
    kept.delete(channel);
  }, CALL_CHANNEL);
  return () =>
    electron.evaluate(({ ipcMain }, channel) => {
      const { kept } = globalThis as unknown as { kept: Parameters<Handlers['set']>[1] };
      (ipcMain as unknown as { _invokeHandlers: Handlers })._invokeHandlers.set(channel, kept);
    }, CALL_CHANNEL);
}

test('a fault of the app itself: the card says so in words, nothing of it is shown raw, and the same question goes out afterwards', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { electron, page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  const mend = await deafMain(electron);
  await say(page, 'are you there?');
  await expect(card(page)).toContainText('Something went wrong in the app', GENEROUS);
  await expect(card(page)).toContainText(/app.*(?:again|restart)/i);
  await expect(card(page)).not.toContainText(/handler|Error:|invoke/);
  await expect(box(page)).toHaveValue('are you there?');
  await expectNoViolations(page);
  await mend();
  await sendButton(page).click();
  await expect(conversation(page)).toContainText('Hello from the test server.');
  await expect(card(page)).toHaveCount(0);
});
