import { readdir, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { record } from '../faults/figures.ts';
import { startQwenOauthServer } from '../servers/qwen-oauth-server.ts';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { allTexts, call, dataOf, killed, TIMES, untilListed } from './faulty.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

/** What the page says on its console, as far as it arrived before the end. */
function saidBy(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => void said.push(message.text()));
  return said;
}

const aMoment = (): Promise<void> => sleep(300 + Math.random() * 1200);

/** What a killed writer leaves beside a file of keys is for its owner's eyes only. The app takes it away a day later; here it goes at once. */
async function expectPrivateLeftovers(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => one.startsWith('.switchyard-'))) {
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    await unlink(join(folder, name));
  }
}

/** A lock that was left behind is waited for as if its owner lived (35 s). */
const aMinuteLater = async (lock: string): Promise<void> => {
  const before = new Date(Date.now() - 60_000);
  await utimes(lock, before, before).catch(() => undefined);
};

const ended = /Target (?:page|closed)|has been closed|Target crashed/u;

/** Runs in the page until the app is gone. */
const forever = (page: Page, script: string): void => {
  page.evaluate(script).catch((error: unknown) => {
    if (!ended.test(String(error))) throw error;
  });
};

/** Questions, one after the other; each is told of when main says that it has it. Answers are stopped in the middle. */
const CONVERSING = `(async () => {
  let chatId = null;
  for (let count = 0; ; count += 1) {
    const text = 'question ' + crypto.randomUUID();
    const sent = await bridge.call('chat.send', { chatId, text });
    if (!sent.ok) throw new Error(sent.error.message);
    console.log(text);
    chatId = count % 5 === 4 ? null : sent.value.chatId;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    await bridge.call('chat.stop', { streamId: sent.value.stream.streamId });
  }
})()`;

/** Defaults, preferences and drafts, over and over. */
const SAVING = `(async () => {
  const { value } = await bridge.call('session.get', {});
  const keys = value.models.filter(({ id }) => id === 'p-one' || id === 'p-two').map(({ key }) => key);
  for (let count = 0; ; count += 1) {
    await Promise.all([
      bridge.call('model.select', { key: keys[count % 2], scope: 'default' }),
      bridge.call('preferences.set', { skipPreview: count % 2 === 0 }),
      bridge.call('draft.set', { chatId: null, text: 'draft '.repeat(count % 200) }),
    ]);
    console.log('saved');
  }
})()`;

test(`killed ${TIMES} times in the middle of chatting: every message that was acknowledged is there`, async ({ home, server, launch }) => {
  test.setTimeout(60_000 + TIMES * 40_000);
  const written = settingsOf(server.origin);
  await home.write('home/.qwen/settings.json', written);
  server.script(streamed({ text: Array.from({ length: 500 }, () => 'word '.repeat(50)) }, { delayMs: 5 }));
  const acknowledged: string[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const app = await launch({ env: { KEY_ONE: TEST_KEY } });
    const said = saidBy(app.page);
    forever(app.page, CONVERSING);
    await expect.poll(() => said.length).toBeGreaterThan(0);
    await aMoment();
    await killed(app);
    acknowledged.push(...said.filter((text) => text.startsWith('question ')));
  }
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await untilListed(page, 1);
  await expect.poll(async () => { const texts = await allTexts(page); return acknowledged.filter((text) => !texts.includes(text)); }).toEqual([]);
  expect(await home.read('home/.qwen/settings.json')).toBe(written);
  record({ part: 'fault', name: 'kill -9 in the middle of chatting', tried: TIMES, lost: 0, note: `${acknowledged.length} messages acknowledged` });
});

test(`killed ${TIMES} times in the middle of saving: settings and preferences are whole, old or new`, async ({ home, server, launch }) => {
  test.setTimeout(60_000 + TIMES * 40_000);
  const written = settingsOf(server.origin);
  const whole = [written, written.replace('"name": "p-one" // chosen', '"name": "p-two" // chosen')];
  await home.write('home/.qwen/settings.json', written);
  for (let time = 0; time < TIMES; time += 1) {
    const app = await launch({ env: { KEY_ONE: TEST_KEY } });
    const said = saidBy(app.page);
    forever(app.page, SAVING);
    await expect.poll(() => said.length).toBeGreaterThan(0);
    await aMoment();
    await killed(app);
    expect(whole).toContain(await home.read('home/.qwen/settings.json'));
    expect(typeof JSON.parse(await readFile(join(dataOf(home), 'preferences.json'), 'utf8'))).toBe('object');
  }
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  expect(await call(page, 'session.get')).toMatchObject({ notices: [], selection: { decidedBy: expect.anything() } });
  expect(await call(page, 'draft.get', { chatId: null })).toMatchObject({ text: expect.stringMatching(/^(?:draft )*$/) });
  record({ part: 'fault', name: 'kill -9 in the middle of saving', tried: TIMES, lost: 0 });
});

test(`killed ${TIMES} times in the middle of renewing a sign-in: the file of the sign-in is whole, and never gone`, async ({ home, launch }) => {
  test.setTimeout(60_000 + TIMES * 40_000);
  const service = await startQwenOauthServer();
  const path = 'home/.qwen/oauth_creds.json';
  for (let time = 0; time < TIMES; time += 1) {
    await home.write(path, service.credentials(Date.now() + 3_600_000));
    const app = await launch({ env: { QWEN_OAUTH_BASE_URL: service.origin } });
    const said = saidBy(app.page);
    forever(app.page, `(async () => { for (;;) console.log(JSON.stringify(await bridge.call('account.refresh', { id: 'qwen' }))); })()`);
    await expect.poll(() => said.length).toBeGreaterThan(0);
    await aMoment();
    await killed(app);
    expect(said.filter((one) => !one.includes('"ok":true'))).toEqual([]);
    await aMinuteLater(join(home.path, '.qwen/oauth_creds.lock'));
    expect(JSON.parse(await home.read(path))).toMatchObject({ access_token: expect.any(String), refresh_token: expect.any(String), token_type: 'Bearer', expiry_date: expect.any(Number) });
  }
  expect(service.reused).toEqual([]);
  await expectPrivateLeftovers(join(home.path, '.qwen'));
  const { page } = await launch({ env: { QWEN_OAUTH_BASE_URL: service.origin } });
  await expect.poll(async () => (await call(page, 'session.get') as { accounts: object[] }).accounts).toMatchObject([{ state: 'ready' }]);
  await service.close();
  record({ part: 'fault', name: 'kill -9 in the middle of a sign-in', tried: TIMES, lost: 0 });
});
