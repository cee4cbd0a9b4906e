import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { record } from '../faults/figures.ts';
import * as good from '../faults/fuzz/samples.ts';
import { ruined } from '../faults/ruin.ts';
import { test } from './app.ts';
import { conversation, say } from './chatting.ts';
import { allTexts, bytesOf, call, dataOf, projectionOf, TIMES, untilListed } from './faulty.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const CHAT_ID = '00000000-0000-4000-8000-000000000001';

/** Every file of the app's own, but the conversations, with something good in it. */
const OWN: Record<string, string> = {
  'preferences.json': good.PREFERENCES[0] ?? '',
  'vault.json': good.VAULT[0] ?? '',
  'accounts.json': good.ACCOUNTS[0] ?? '',
  'account-tokens.json': good.VAULT[0] ?? '',
  'qwen-quota.json': good.QUOTA[0] ?? '',
  'window.json': good.WINDOW[0] ?? '',
  'chats/index.json': good.CHAT_INDEX[0] ?? '',
};

const split = (name: string): [string, string] => {
  const at = name.lastIndexOf('/');
  return [name.slice(0, Math.max(0, at)), name.slice(at + 1)];
};

test(`each of the app’s files is damaged, ${TIMES} times over: it starts, tells, and keeps what it cannot read under a name that says so`, async ({ home, server, launch }) => {
  test.setTimeout(60_000 + TIMES * 40_000);
  const written = settingsOf(server.origin);
  await home.write('home/.qwen/settings.json', written);
  const data = dataOf(home);
  await mkdir(join(data, 'chats'), { recursive: true });
  for (let time = 0; time < TIMES; time += 1) {
    const damage = Object.entries(OWN).map(([name, text]): [string, Buffer] => [name, ruined(Buffer.from(text), `${name} ${time}`)]);
    damage.push([`chats/${CHAT_ID}.jsonl`, ruined(Buffer.from(good.CHAT[0] ?? ''), `chat ${time}`, 'all')]);
    for (const [name, bytes] of damage) await writeFile(join(data, name), bytes);
    const { page, close } = await launch({ env: { KEY_ONE: TEST_KEY } });
    await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
    await expect.poll(async () => (await projectionOf(page)).notices.map(({ message }) => message).join('\n')).toContain('.jsonl');
    await expect(page.getByText('About the app’s own files')).toBeVisible();
    for (const [name, bytes] of damage) {
      const [folder, file] = split(name);
      const kept = await bytesOf(join(data, folder), file);
      expect([name, kept.some((one) => one.equals(bytes))]).toEqual([name, true]);
    }
    expect((await projectionOf(page)).notices.some(({ message }) => message.includes('preferences.json.damaged-'))).toBe(true);
    await call(page, 'preferences.set', { skipPreview: true });
    const sent = (await call(page, 'chat.send', { chatId: null, text: `question ${time}` })) as { chatId: string };
    await expect.poll(() => allTexts(page)).toContain(`question ${time}`);
    expect(sent.chatId).toBeTruthy();
    await close();
  }
  expect(await home.read('home/.qwen/settings.json')).toBe(written);
  record({ part: 'fault', name: 'damaged files of the app', tried: TIMES * (Object.keys(OWN).length + 1), lost: 0 });
});

test('files of a newer version are used as far as they are understood, told of, and left alone', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const data = dataOf(home);
  const newer: Record<string, string> = {
    'vault.json': '{"version":2,"keys":[{"name":"KEY_ONE","sealed":"AAEC"}]}',
    'accounts.json': '{"version":3,"people":{}}',
    [`chats/${CHAT_ID}.jsonl`]: `${good.CHAT[0]}{"kind":"model","at":1,"modelKey":null}\n{"kind":"thought-of-later","id":"x","value":[1]}\n`,
  };
  const preferences = { appearance: 'sepia', language: 'tlh', skipPreview: true, shellEnvironment: 'sometimes', later: { a: [1] } };
  await mkdir(join(data, 'chats'), { recursive: true });
  for (const [name, text] of Object.entries({ ...newer, 'preferences.json': JSON.stringify(preferences), 'chats/index.json': '{"v":9,"everything":[]}' })) await writeFile(join(data, name), text);
  const { page, close } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await untilListed(page, 1);
  const { notices, preferences: shown } = await projectionOf(page);
  expect(notices.filter(({ message }) => message.includes('newer version of Switchyard')).length).toBe(2);
  expect(shown).toMatchObject({ appearance: 'system', language: 'system', skipPreview: true });
  await call(page, 'model.favourite', { key: 'k', favourite: true });
  await call(page, 'chat.send', { chatId: CHAT_ID, text: 'one more' });
  await expect.poll(() => allTexts(page)).toContain('one more');
  await close();
  for (const [name, text] of Object.entries(newer)) expect((await readFile(join(data, name), 'utf8')).startsWith(text)).toBe(true);
  expect(JSON.parse(await readFile(join(data, 'preferences.json'), 'utf8'))).toEqual({ ...preferences, favourites: ['k'] });
  expect((await readdir(data)).filter((name) => name.includes('damaged'))).toEqual([]);
  record({ part: 'fault', name: 'data of a newer version', tried: 5, lost: 0 });
});

test('files of earlier versions are read: conversations without branches, the first list, the first preferences', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const data = dataOf(home);
  await mkdir(join(data, 'chats'), { recursive: true });
  const lines = [
    { kind: 'chat', v: 1, id: CHAT_ID, created: 1 },
    { kind: 'user', id: 'q', at: 2, text: 'old question' },
    { kind: 'begin', id: 'a', at: 3 },
    { kind: 'answer', id: 'a', at: 4, text: 'old answer', reasoning: '', status: 'done' },
  ];
  await writeFile(join(data, `chats/${CHAT_ID}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  await writeFile(join(data, 'chats/index.json'), JSON.stringify({ v: 1, chats: { [CHAT_ID]: { stamp: '1:1', summary: { id: CHAT_ID } } } }));
  await writeFile(join(data, 'preferences.json'), '{"shellEnvironment":"never"}');
  await writeFile(join(data, 'window.json'), '{"x":10,"y":10,"width":900,"height":600}');
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await untilListed(page, 1);
  expect((await projectionOf(page)).notices).toEqual([]);
  await page.getByRole('link', { name: /old question/ }).or(page.getByRole('button', { name: /old question/ })).first().click();
  await expect(conversation(page)).toContainText('old answer');
  await say(page, 'new question');
  await expect.poll(() => allTexts(page)).toEqual(['old question', 'old answer', 'new question', 'Hello from the test server.']);
  record({ part: 'fault', name: 'data of an older version', tried: 4, lost: 0 });
});

test('folders stand in the place of the app’s files: it starts and chats with what it can', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const data = dataOf(home);
  for (const name of ['preferences.json', 'vault.json', 'accounts.json', 'qwen-quota.json', 'window.json', 'chats/index.json', `chats/${CHAT_ID}.jsonl`, 'drafts/new.txt']) await mkdir(join(data, name), { recursive: true });
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await say(page, 'hello');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  expect((await projectionOf(page)).notices.map(({ message }) => message).join('\n')).toContain('preferences.json');
  await rename(join(data, 'preferences.json'), join(data, 'moved'));
  record({ part: 'fault', name: 'folders in place of files', tried: 8, lost: 0 });
});
