import { expect } from '@playwright/test';
import { apiError, streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const limited = (wait: string) => apiError(429, 'Slow down', { headers: { 'retry-after': wait } });

test('a server that asks to wait is waited for in sight, then the answer comes by itself', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(limited('4'), streamed({ text: ['Here it is.'] }));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'hello');
  await expect(conversation(page)).toContainText(/takes no more requests for now\. Trying again in \d s \(try 2\)/);
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  await expect(conversation(page)).toContainText('Here it is.');
  const [first, second] = server.requests;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(3900);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('Stop ends the countdown, and nothing more is sent', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(limited('25'), streamed({ text: ['Never asked for.'] }));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'hello');
  await expect(conversation(page)).toContainText(/Trying again in \d+ s/);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
  await expect(conversation(page)).toContainText('Stopped');
  expect(server.requests).toHaveLength(1);
});
