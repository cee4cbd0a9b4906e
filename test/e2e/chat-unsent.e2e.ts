import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { conversation, modelBox, say, showPicture, startChatting } from './chatting.ts';
import { dataOf } from './faulty.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const GENEROUS = { timeout: 60_000 };
const box = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });
/** The card that stands over the composer. */
const card = (page: Page) => page.locator('.composer-dock').getByRole('alert');

/** What the settings say by the time the question is sent, and the card that tells why it was not. */
type Unsent = [what: string, settings: (good: string) => string, title: string, words: RegExp, fix: string];

/** Of a conversation that follows the default. */
const BY_DEFAULT: Unsent[] = [
  ['the file cannot be read', () => '{ "modelProviders": ', 'A settings file could not be read', /settings\.json/, 'Open settings file'],
  ['the protocol is none', (good) => good.replace('"selectedType": "openai"', '"selectedType": "telepathy"'), 'The authentication type is not known', /selectedType in .*settings\.json/, 'Open settings file'],
  ['no model has a key', (good) => good.replaceAll('"KEY_ONE"', '"KEY_MISSING"'), 'The key for this model is missing', /KEY_MISSING/, 'Check the key in Models'],
  ['no model is left', () => '{}', 'No model is chosen', /No model is set up yet.*Add a model/, 'Open settings file'],
  ['the model is for other work', (good) => good.replace('"id": "p-one",', '"id": "p-one", "imageOnly": true,'), 'This model cannot be used for this', /for other work than chat \(imageOnly\)/, 'Choose a model'],
  ['its address is none', (good) => good.replace(/http:[^"]*one\/v1/, 'no address'), 'The base URL cannot be used', /base/i, 'Check the address in Models'],
];

/** Of a conversation that has a model of its own. */
const BY_CHOICE: Unsent[] = [
  ['its model is no longer listed', (good) => good.replace('"p-two"', '"p-else"'), 'This model is not listed', /no longer listed.*Choose another/, 'Choose a model'],
  ['its key is gone', (good) => good.replace('"name": "P Two", "envKey": "KEY_ONE"', '"name": "P Two", "envKey": "KEY_GONE"'), 'The key for this model is missing', /KEY_GONE is not set/, 'Check the key in Models'],
  ['its key cannot be sent', (good) => good.replace('"name": "P Two", "envKey": "KEY_ONE"', '"name": "P Two", "envKey": "KEY_ODD"'), 'The key for this model cannot be used', /KEY_ODD/, 'Check the key in Models'],
  ['another protocol is demanded', (good) => good.replace('"selectedType"', '"enforcedType": "anthropic", "selectedType"'), 'The model belongs to another protocol', /enforcedType/, 'Choose a model'],
];

test('a question that cannot be sent stays in the composer, whatever the reason, and goes out when that is mended', async ({ home, server, launch }) => {
  test.setTimeout(180_000);
  const good = settingsOf(server.origin);
  await home.write('home/.qwen/settings.json', good);
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY, KEY_ODD: 'ключ' } });
  const tryAll = async (cases: readonly Unsent[]) => {
    for (const [what, settings, title, words, fix] of cases) {
      const asked = server.requests.length;
      await home.write('home/.qwen/settings.json', settings(good));
      await say(page, what);
      await expect(card(page)).toContainText(title, GENEROUS);
      await expect(card(page)).toContainText(words);
      await expect(card(page).getByRole('button', { name: fix })).toBeVisible();
      await expect(box(page)).toHaveValue(what);
      expect(server.requests).toHaveLength(asked);
      await home.write('home/.qwen/settings.json', good);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await expect.poll(() => server.requests.length).toBe(asked + 1);
      await expect(card(page)).toHaveCount(0);
      await expect(box(page)).toHaveValue('');
      await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible(GENEROUS);
    }
  };
  await startChatting(page);
  await say(page, 'first');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  await tryAll(BY_DEFAULT);
  await modelBox(page).click();
  await page.getByRole('option', { name: /P Two/ }).click();
  await expect(page.getByText('P Two · this conversation')).toBeVisible();
  await tryAll(BY_CHOICE);
});

test('a picture or a conversation that vanished from the disk, and a message that is far too long: each is told, and no word is lost', async ({ home, server, launch }) => {
  test.setTimeout(300_000);
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  const chats = join(dataOf(home), 'chats');
  await startChatting(page);
  await showPicture(page, 'look at this');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  const [folder = ''] = (await readdir(chats, { withFileTypes: true })).filter((one) => one.isDirectory() && one.name !== 'trash').map(({ name }) => name);
  for (const picture of await readdir(join(chats, folder))) await rm(join(chats, folder, picture));
  await say(page, 'and what else?');
  await expect(card(page)).toContainText('A picture is missing');
  await expect(card(page)).toContainText(/no longer on the disk.*without the picture/);
  await expect(box(page)).toHaveValue('and what else?');
  expect(server.requests).toHaveLength(1);

  await page.getByRole('button', { name: 'New conversation' }).first().click();
  await say(page, 'soon gone');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible(GENEROUS);
  for (const name of await readdir(chats)) if (name.endsWith('.jsonl')) await rm(join(chats, name));
  await say(page, 'still there?');
  await expect(card(page)).toContainText('This conversation is gone');
  await expect(box(page)).toHaveValue('still there?');
  expect(server.requests).toHaveLength(2);

  await page.getByRole('button', { name: 'New conversation' }).first().click();
  const endless = 'word '.repeat(400_001);
  await box(page).evaluate((element: HTMLTextAreaElement, text) => {
    element.value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, endless);
  await page.getByRole('button', { name: 'Send', exact: true }).click(GENEROUS);
  await expect(card(page)).toContainText('That is too large to send', GENEROUS);
  await expect(card(page)).toContainText(/2,000,005 characters.*2,000,000 at most.*Shorten it/);
  expect(await box(page).evaluate((element: HTMLTextAreaElement) => element.value.length)).toBe(endless.length);
  await box(page).evaluate((element: HTMLTextAreaElement) => void (element.value = ''));
  expect(server.requests).toHaveLength(2);
  await say(page, 'a short one');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  await expect(card(page)).toHaveCount(0);
});
