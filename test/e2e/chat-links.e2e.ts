import { expect } from '@playwright/test';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { expectNoViolations } from './violations.ts';

const TEXT = 'See [the docs](https://example.org/docs), https://example.com/plain, [google.com](https://evil.example/x), [run](javascript:alert(1)) and [mail](mailto:a@b.c).';

test('a link whose text is not its address is shown first; nothing but the web is a link', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: [TEXT] }));
  const { electron, page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url: string) => void opened.push(url);
  });
  const opened = () => electron.evaluate(() => (globalThis as { opened?: string[] }).opened);
  await startChatting(page);
  await say(page, 'links, please');
  await expect(conversation(page).getByRole('link')).toHaveCount(3);
  await expect(conversation(page)).toContainText('Opens evil.example');

  const question = page.getByRole('dialog', { name: 'This link leads to' });
  await page.getByRole('link', { name: 'the docs' }).click();
  await expect(question).toContainText('https://example.org/docs');
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await page.getByRole('link', { name: 'google.com' }).click();
  await expect(question).toContainText('https://evil.example/x');
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await opened()).toEqual([]);

  await page.getByRole('link', { name: 'the docs' }).click();
  await question.getByRole('button', { name: 'Open' }).click();
  await expect.poll(opened).toEqual(['https://example.org/docs']);
  await page.getByRole('link', { name: 'https://example.com/plain' }).click();
  await expect.poll(opened).toEqual(['https://example.org/docs', 'https://example.com/plain']);
});

test('what is written from right to left stands so: titles, questions, answers and what is being typed', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: ['يمكنك استخدام `read` لقراءة الملف.\n\n- أولاً\n- ثانياً\n\nAnd in English.'] }));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'كيف أقرأ ملفًا كبيرًا؟');
  const answer = conversation(page).getByRole('article', { name: 'Answer' });
  await expect(answer).toContainText('And in English.');
  const directionOf = (text: string | RegExp) => conversation(page).getByText(text).first().evaluate((element) => getComputedStyle(element).direction);
  expect(await directionOf('كيف')).toBe('rtl');
  expect(await answer.getByRole('list').first().evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  const [arabic, english] = await answer.locator('p').evaluateAll((paragraphs) => paragraphs.map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const [text, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    return text.left - box.left > box.right - text.right ? 'right' : 'left';
  }));
  expect([arabic, english]).toEqual(['right', 'left']);
  await page.getByRole('textbox', { name: 'Message' }).fill('مرحبا');
  expect(await page.getByRole('textbox', { name: 'Message' }).evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await page.getByRole('heading', { level: 1 }).evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});
