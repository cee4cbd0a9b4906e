import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { OpenChat } from '../../src-preload/contract.ts';
import { record } from '../faults/figures.ts';
import { test } from './app.ts';
import { conversation, say } from './chatting.ts';
import { bytesOf, call, dataOf, projectionOf, untilListed } from './faulty.ts';

/** What an earlier app wrote, in real Electron, into its own folder and the settings; nothing in it is made by hand but the port. */
const WRITTEN = join(import.meta.dirname, 'data-format-1');
const OWN = ['chats', 'drafts', 'preferences.json', 'window.json'];

const ANSWER = 'Hello from the test server.';
const SECOND = 'and the second one, with 世界 and 🚃?';

test('the first start after an update has everything that the version before wrote, and adds to it without changing a byte', async ({ home, server, launch }) => {
  const written = (await readFile(join(WRITTEN, 'settings.json'), 'utf8')).replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, server.origin);
  await home.write('home/.qwen/settings.json', written);
  for (const name of OWN) await cp(join(WRITTEN, name), join(dataOf(home), name), { recursive: true });
  const { page, electron, close } = await launch({ env: { KEY_ONE: 'k' } });
  await untilListed(page, 2);
  const { chats, notices, preferences, selection } = await projectionOf(page);
  expect(notices).toEqual([]);
  expect(preferences).toMatchObject({ appearance: 'dark', skipPreview: true, favourites: [expect.stringContaining('p-two')], recents: [expect.stringContaining('p-two')] });
  expect(selection.key).toContain('p-two');
  const [renamed, pictured] = ['A renamed conversation', 'what is on this picture?'].map((title) => chats.find((chat) => chat.title === title)?.id ?? '');
  expect(chats.find(({ id }) => id === renamed)).toMatchObject({ pinned: true });

  const opened = (await call(page, 'chat.open', { chatId: renamed })) as OpenChat;
  expect([opened.system, opened.messages.map(({ text }) => text)]).toEqual(['be brief', ['what is the first question?', ANSWER, SECOND, ANSWER]]);
  expect(opened.messages.at(-1)).toMatchObject({ versions: { ids: [expect.any(String), expect.any(String)], shown: 1 } });
  expect(await call(page, 'draft.get', { chatId: renamed })).toMatchObject({ text: 'a draft in a conversation' });
  const [question] = ((await call(page, 'chat.open', { chatId: pictured })) as OpenChat).messages;
  const [image] = question?.role === 'user' ? (question.images ?? []) : [];
  expect(await call(page, 'chat.image', { chatId: pictured, messageId: question?.id, imageId: image?.id })).toMatch(/^data:image\/png;base64,iVBOR/);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds().width)).toBe(1200);

  await page.getByRole('link', { name: /A renamed conversation/ }).or(page.getByRole('button', { name: /A renamed conversation/ })).first().click();
  await say(page, 'and now?');
  await expect(conversation(page)).toContainText('and now?');
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
  await close();
  const old = await readFile(join(WRITTEN, `chats/${renamed}.jsonl`));
  const [now] = await bytesOf(join(dataOf(home), 'chats'), `${renamed}.jsonl`);
  expect([now?.subarray(0, old.length).equals(old), (now?.length ?? 0) > old.length]).toEqual([true, true]);
  expect(await home.read('home/.qwen/settings.json')).toBe(written);
  record({ part: 'fault', name: 'first start after an update, on data that the version before wrote', tried: 1, lost: 0 });
});
