import { expect, type Page } from '@playwright/test';
import { streamed, type Reply } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const GENEROUS = { timeout: 60_000 };
const message = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });

/** An answer in writes of some thousand characters, as they come from a fast server. */
function longAnswer(text: string, more: Reply = {}): Reply {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += 4096) parts.push(text.slice(at, at + 4096));
  return streamed({ text: parts }, more);
}

/** What the page says it was refused: scripts, fetches, workers. */
function refusals(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (line) => {
    if (/Content Security Policy|Trusted ?Type|Refused to/i.test(line.text())) said.push(line.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}

/** The window takes what is typed, and shows it. */
async function expectAnswering(page: Page): Promise<void> {
  await message(page).fill('still here');
  await expect(message(page)).toHaveValue('still here', GENEROUS);
  await message(page).fill('');
}

const complete = (page: Page) => expect(conversation(page).getByRole('list', { name: 'Receipt' }).last()).toBeVisible(GENEROUS);

test.beforeEach(async ({ home, server }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
});

test('a question of a megabyte goes out whole, and is folded on screen', async ({ server, launch }) => {
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  const question = 'All work and no play. '.repeat(48_000).trim();
  await say(page, question);
  await expect(conversation(page)).toContainText('Hello from the test server.', GENEROUS);
  expect(JSON.stringify(server.requests.at(-1)?.body)).toContain(question);
  await expect(conversation(page).getByRole('button', { name: /^Show more/ })).toBeVisible();
  await expectAnswering(page);
});

const BAD_ANSWERS: readonly [string, string, string][] = [
  ['of 200,000 characters', '## Part\n\nSome **bold** words and `code`.\n\n- one\n- two\n\n'.repeat(3_600), 'two'],
  ['that is one line of 1.5 million characters', 'word '.repeat(300_000), 'Show more'],
  ['whose fence never closes', `\`\`\`python\n${'print("hello")\n'.repeat(14_000)}`, 'print("hello")'],
  ['that is one line of 1.5 million characters in a fence', `\`\`\`\n${'x'.repeat(1_500_000)}\n\`\`\`\n`, 'xxx'],
  ['with a table of 10,000 rows', `| a | b |\n| --- | --- |\n${'| one | two |\n'.repeat(10_000)}`, 'Show 200 more rows'],
  ['with quotes nested 1,000 deep', `${'>'.repeat(1_000)} deep`, 'deep'],
  ['with a list of 10,000 items', '- an item of a list\n'.repeat(10_000), 'an item of a list'],
  ['of emphasis that never ends', '**a _b '.repeat(30_000), 'a'],
];

for (const [name, text, shown] of BAD_ANSWERS) {
  test(`an answer ${name} leaves the window answering`, async ({ server, launch }) => {
    const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
    await startChatting(page);
    server.script(longAnswer(text));
    await say(page, 'go');
    await expectAnswering(page);
    await complete(page);
    await expect(conversation(page)).toContainText(shown, GENEROUS);
    await expectAnswering(page);
    server.script(streamed({ text: ['The next one.'] }));
    await say(page, 'and now?');
    await expect(conversation(page)).toContainText('The next one.', GENEROUS);
  });
}

test('an answer that is one image tag, a script, or an image of Markdown: nothing is fetched or run, all of it is text', async ({ server, launch }) => {
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  const refused = refusals(page);
  await startChatting(page);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const receipts = conversation(page).getByRole('list', { name: 'Receipt' });
  for (const [place, text] of [`<img src="${server.origin}/pixel.png" onerror="document.title='run'">`, `<script>document.title='run'</script>`, `![pixel](${server.origin}/pixel.png)`].entries()) {
    server.script(streamed({ text: [text] }));
    await say(page, 'go');
    await expect(receipts).toHaveCount(place + 1, GENEROUS);
    await expect(page.getByRole('button', { name: 'Send' })).toBeVisible(GENEROUS);
  }
  await expect(conversation(page)).toContainText('<img src=');
  await expect(conversation(page)).toContainText('<script>');
  expect(await conversation(page).locator('img, script').count()).toBe(0);
  expect(fetched.filter((url) => url.includes('pixel'))).toEqual([]);
  expect(server.requests.filter(({ path }) => path.includes('pixel'))).toEqual([]);
  await expect(page).toHaveTitle(/Switchyard|go/);
  expect(refused).toEqual([]);
});

test('code gets its colours when its block is complete, from a thread that the policy allows', async ({ server, launch }) => {
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  const refused = refusals(page);
  await startChatting(page);
  server.script(streamed({ text: ['```ts\nconst answer: number = 42; // why\n```\n\n', '```html\n<p class="a">x</p><script>let b = 1;</script>\n```'] }));
  await say(page, 'go');
  await expect(conversation(page).locator('.hl-keyword', { hasText: 'const' })).toBeVisible(GENEROUS);
  await expect(conversation(page).locator('.hl-comment')).toHaveText('// why');
  await expect(conversation(page).locator('.hl-tag').first()).toBeVisible(GENEROUS);
  expect(refused).toEqual([]);
});

test('a table of many rows shows more of them when asked', async ({ server, launch }) => {
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  server.script(longAnswer(`| a | b |\n| --- | --- |\n${Array.from({ length: 450 }, (_, row) => `| row ${row} | x |\n`).join('')}`));
  await say(page, 'go');
  await complete(page);
  const rows = conversation(page).locator('tbody tr');
  await expect(rows).toHaveCount(200);
  await conversation(page).getByRole('button', { name: 'Show 200 more rows (250 left)' }).click();
  await expect(rows).toHaveCount(400);
  await conversation(page).getByRole('button', { name: 'Show 50 more rows (50 left)' }).click();
  await expect(rows).toHaveCount(450);
  await expect(conversation(page)).toContainText('row 449');
});
