import { expect } from '@playwright/test';
import { record } from '../faults/figures.ts';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const WORDS = Array.from({ length: 200 }, (_, index) => `word${index} `);

/** The first model waits two seconds for a silent server instead of minutes. */
const impatient = (origin: string): string => settingsOf(origin).replace('"name": "P One",', '"name": "P One", "generationConfig": { "timeout": 2000, "streamIdleTimeoutMs": 2000, "maxRetries": 0 },');

test('the network is cut in mid-answer, then again, then is back: what arrived is kept, and the next try is whole', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', impatient(server.origin));
  server.script(streamed({ text: WORDS }, { cutAt: 3000 }), streamed({ text: WORDS }, { cutAt: 200 }), streamed({ text: ['Back again.'] }));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'count for me');
  const alert = page.getByRole('alert').first();
  await expect(alert).toContainText(/broke off|cut|connection/i);
  await expect(conversation(page)).toContainText('word5');
  await page.getByRole('button', { name: 'Retry' }).first().click();
  await expect.poll(() => server.requests.length).toBe(2);
  await expect(alert).toBeVisible();
  await page.getByRole('button', { name: 'Retry' }).first().click();
  await expect(conversation(page)).toContainText('Back again.');
  await expect(conversation(page)).toContainText('count for me');
  record({ part: 'fault', name: 'network cut in mid-answer', tried: 2, lost: 0 });
});

test('a server that freezes in mid-answer is given up and told of; what arrived stays, over a restart', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', impatient(server.origin));
  server.script(streamed({ text: WORDS }, { stall: { at: 3000 } }));
  const first = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(first.page);
  await say(first.page, 'count for me');
  await expect(conversation(first.page)).toContainText('word5');
  await expect(first.page.getByRole('alert').first()).toContainText(/2 s|seconds/i, { timeout: 20_000 });
  await first.close();
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await page.getByRole('link', { name: /count for me/ }).or(page.getByRole('button', { name: /count for me/ })).first().click();
  await expect(conversation(page)).toContainText('word5');
  record({ part: 'fault', name: 'server frozen in mid-answer', tried: 1, lost: 0 });
});

test('a server that froze can be stopped at once', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: WORDS }, { stall: { at: 3000 } }), streamed({ text: ['Awake.'] }));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'count for me');
  await expect(conversation(page)).toContainText('word5');
  await page.getByRole('button', { name: 'Stop' }).click();
  await say(page, 'and now?');
  await expect(conversation(page)).toContainText('Awake.');
  record({ part: 'fault', name: 'server frozen in mid-answer', tried: 1, lost: 0 });
});
