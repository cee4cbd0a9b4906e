import { expect, type Page } from '@playwright/test';
import { streamed } from '../servers/reply.ts';
import { test, type App } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const TEXT = 'Of **two**:\n\n| a | b |\n| --- | --: |\n| 1 | 2 |\n\n- [x] done\n\n```ts\nconst one = 1; // <&>\n```\n\n$$\nx^2\n$$\n\n[docs](https://example.org/docs)\n';

/** What another program would be given: the text, and the same in HTML. */
const clipboardOf = ({ electron }: App) =>
  electron.evaluate(async ({ clipboard }) => {
    // What newer Electrons give as items, older ones give by name.
    const byName = clipboard as unknown as { readHTML?: () => string };
    const [item] = byName.readHTML ? [] : await clipboard.read();
    return { text: await clipboard.readText(), html: byName.readHTML?.() ?? (await (await item?.getType('text/html'))?.text()) ?? '' };
  });

const copy = (page: Page, name: string) => conversation(page).getByRole('button', { name, exact: true }).click();

test('an answer is copied as Markdown and as HTML, its code and the question as plain text', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: [TEXT] }));
  const app = await launch({ env: { KEY_ONE: TEST_KEY } });
  const { page } = app;
  await startChatting(page);
  await say(page, 'a **table**, please');
  await expect(conversation(page).locator('math')).toBeVisible();
  await expect(conversation(page).locator('.hl-keyword')).toBeVisible();
  await copy(page, 'Copy');
  await expect.poll(async () => (await clipboardOf(app)).text.trim()).toBe(TEXT.trim());
  const { html } = await clipboardOf(app);
  for (const part of ['<strong>two</strong>', '<table', '<td', '<pre', 'const', '&lt;&amp;&gt;', '<math', 'href="https://example.org/docs"']) expect(html).toContain(part);
  expect(html).not.toMatch(/class=|style=|<button|<script/u);

  await copy(page, 'Copy code');
  await expect.poll(async () => (await clipboardOf(app)).text).toBe('const one = 1; // <&>');
  await conversation(page).getByRole('article', { name: 'You' }).hover();
  await copy(page, 'Put on the clipboard');
  await expect.poll(async () => (await clipboardOf(app)).text).toBe('a **table**, please');
});
