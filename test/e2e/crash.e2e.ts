import { expect } from '@playwright/test';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

test('the app is killed in mid-answer: the next start shows the question and what had arrived, and asks again', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const paragraph = `${'word '.repeat(300)}\n\n`;
  server.script(streamed({ text: Array.from({ length: 400 }, () => paragraph) }, { delayMs: 25 }));
  const first = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(first.page);
  await say(first.page, 'tell me everything');
  await expect.poll(async () => (await conversation(first.page).innerText()).length).toBeGreaterThan(20_000);
  const ended = first.electron.waitForEvent('close');
  first.electron.process().kill('SIGKILL');
  await ended;

  server.script(streamed({ text: ['Second time lucky.'] }));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await page.getByRole('button', { name: /tell me everything/ }).or(page.getByRole('link', { name: /tell me everything/ })).first().click();
  await expect(conversation(page)).toContainText('word word word');
  await expect(conversation(page)).toContainText('The app closed while this answer was being written');
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(conversation(page)).toContainText('Second time lucky.');
});
