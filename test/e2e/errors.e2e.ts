import { createServer } from 'node:net';
import { expect } from '@playwright/test';
import { apiError, htmlPage, rawEvents, streamed, type Reply } from '../servers/reply.ts';
import { chatEvents } from '../servers/sse.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { testKey } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const KEY = `sk-${testKey('of-the-errors')}`;

/** What the server does, the title of the card, and words of its sentence. */
const FAILURES: [what: string, reply: Reply, title: string, words: RegExp][] = [
  ['401', apiError(401, `Incorrect API key provided: ${KEY}`), 'The provider did not accept the key', /KEY_ONE/],
  ['403', apiError(403, 'Not for you'), 'The key may not use this model', /KEY_ONE.*p-one/],
  ['no credit', apiError(402, 'Pay first'), 'The key may not use this model', /no credit left/],
  ['a rejected setting', apiError(400, 'top_k is not allowed'), 'The provider rejected the request', /samplingParams/],
  ['a conversation that is too long', apiError(400, 'maximum context length is 10 tokens', { code: 'context_length_exceeded' }), 'The conversation is too long for this model', /new conversation/],
  ['404', apiError(404, 'The model p-one does not exist'), 'The provider does not know this model or address', /p-one/i],
  ['429', apiError(429, 'Slow down', { headers: { 'retry-after': '0' } }), 'Too many requests for now', /127\.0\.0\.1/],
  ['500', apiError(500, 'boom'), 'The provider is having trouble', /127\.0\.0\.1/],
  ['a web page', htmlPage(200, 'Portal'), 'This address is not a model server', /\/v1|web page/],
  ['an answer that cannot be read', rawEvents([...chatEvents({ text: ['half of ', 'the answer'], finish: null, done: false }), 'data: {"a": [\n\n']), 'The answer could not be read', /does not speak this protocol/],
  ['an error in the middle', rawEvents(['data: {"error":{"message":"busy","code":503}}\n\n']), 'The provider is having trouble', /127\.0\.0\.1/],
  ['a cut in mid-answer', streamed({ text: ['half of ', 'the answer'] }, { delayMs: 20, cutAt: 400 }), 'The connection was cut', /./],
];

for (const [what, reply, title, words] of FAILURES) {
  test(`${what} becomes a card that says what happened and keeps what arrived`, async ({ home, server, launch }) => {
    await home.write('home/.qwen/settings.json', settingsOf(server.origin));
    server.script(reply);
    const { page } = await launch({ env: { KEY_ONE: KEY } });
    await startChatting(page);
    await say(page, 'hello');
    const card = page.getByRole('alert');
    await expect(card).toContainText(title, { timeout: 30_000 });
    await expect(card).toContainText(words);
    await expect(conversation(page)).toContainText('hello');
    expect(await page.content()).not.toContain(KEY);

    server.script(streamed({ text: ['Now it works.'] }));
    await page.getByRole('button', { name: 'Retry' }).first().click();
    await expect(conversation(page)).toContainText('Now it works.');
    await expect(card).toHaveCount(0);
  });
}

test('a refused connection names the server and what to check', async ({ home, launch }) => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const address = closed.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await new Promise((resolve) => closed.close(resolve));
  await home.write('home/.qwen/settings.json', settingsOf(`http://127.0.0.1:${port}`));
  const { page } = await launch({ env: { KEY_ONE: KEY } });
  await startChatting(page);
  await say(page, 'hello');
  const card = page.getByRole('alert');
  await expect(card).toContainText('The server refused the connection', { timeout: 30_000 });
  await expect(card).toContainText(`127.0.0.1:${port}`);
});

test('a server whose name does not exist, and one that is silent, are told apart', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin).replace(`${server.origin}/two/v1`, 'http://no-such-host.invalid/v1').replace('"envKey": "KEY_ONE", "baseUrl"', '"envKey": "KEY_ONE", "generationConfig": { "timeout": 300, "maxRetries": 0 }, "baseUrl"'));
  server.script({ headersDelayMs: 30_000 });
  const { page } = await launch({ env: { KEY_ONE: KEY } });
  await startChatting(page);
  await say(page, 'hello');
  await expect(page.getByRole('alert')).toContainText('The server took too long', { timeout: 30_000 });
  await say(page, '/model p-two');
  await page.keyboard.press('Enter');
  await say(page, 'hello again');
  await expect(page.getByRole('alert').last()).toContainText('The server’s name was not found', { timeout: 60_000 });
  await expect(page.getByRole('alert').last()).toContainText('no-such-host.invalid');
});

test('Stop closes the connection, keeps what arrived and leaves the composer ready', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const slow = Array.from({ length: 500 }, (_, index) => (index === 0 ? 'The first words ' : `and ${index} `));
  server.script(streamed({ text: slow }, { delayMs: 50 }));
  const { page } = await launch({ env: { KEY_ONE: KEY } });
  await startChatting(page);
  await say(page, 'hello');
  await expect(conversation(page)).toContainText('The first words');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
  await expect(conversation(page)).toContainText('The first words');
  await expect(conversation(page)).toContainText('Stopped');
  await expect.poll(() => server.requests[0]?.abortedAt).toBeDefined();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
