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

test('a date to wait for is waited for like a number of seconds, and a wait of minutes is left to the person', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  // A date has whole seconds: this one is two to three away.
  server.script(() => limited(new Date(Date.now() + 3000).toUTCString()), streamed({ text: ['Here it is.'] }), limited('120'));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'hello');
  await expect(conversation(page)).toContainText(/Trying again in [123] s \(try 2\)/);
  await expect(conversation(page)).toContainText('Here it is.');
  const [first, second] = server.requests;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1900);
  await say(page, 'and again');
  await expect(page.getByRole('alert')).toContainText('Try again in 2 minutes.');
  expect(server.requests).toHaveLength(3);
});

test('what was cut after its first words is not asked for again by itself; it goes on from there when somebody says so', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: ['The beginning, ', 'and then '], finish: null, done: false, usage: null }), streamed({ text: ['the end.'] }));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'tell me');
  await expect(page.getByRole('alert')).toContainText(/The connection was cut.*What had arrived is kept/s);
  await expect(conversation(page)).toContainText('The beginning, and then');
  expect(server.requests).toHaveLength(1);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(conversation(page)).toContainText('the end.');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(server.requests).toHaveLength(2);
  expect(server.requests[1]?.body).toMatchObject({ messages: [{ content: 'tell me' }, { role: 'assistant', content: 'The beginning, and then ' }, { role: 'user' }] });
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
