import { expect, type Page } from '@playwright/test';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { expectNoViolations } from './violations.ts';

const button = (page: Page, name: string) => conversation(page).getByRole('button', { name, exact: true });
const reply = (text: string) => streamed({ text: [text] });

test('an edited question and a repeated answer keep what stood there, also after a restart', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(reply('first answer'), reply('second answer'), reply('answer to the edited one'));
  const first = await launch({ env: { KEY_ONE: TEST_KEY } });
  const { page } = first;
  await startChatting(page);
  await say(page, 'the question');
  await expect(conversation(page)).toContainText('first answer');
  await button(page, 'Retry').click();
  await expect(conversation(page)).toContainText('second answer');
  await expect(page.getByRole('group', { name: 'Versions of the answer' })).toContainText('2/2');

  await button(page, 'Edit').click();
  const box = page.getByRole('textbox', { name: 'Edit message' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('the question');
  await expectNoViolations(page);
  await box.fill('the edited question');
  await box.press('Enter');
  await expect(conversation(page)).toContainText('answer to the edited one');
  expect(server.requests.at(-1)?.body).toMatchObject({ messages: [{ role: 'user', content: 'the edited question' }] });
  await expectNoViolations(page);
  await first.close();

  const { page: again } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await again.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: /question/ }).first().click();
  await expect(conversation(again)).toContainText('answer to the edited one');
  await expect(again.getByRole('group', { name: 'Versions of the question' })).toContainText('2/2');
  await button(again, 'Previous version').click();
  await expect(conversation(again)).toContainText('second answer');
  await again.getByRole('group', { name: 'Versions of the answer' }).getByRole('button', { name: 'Previous version' }).click();
  await expect(conversation(again)).toContainText('first answer');
  await expect(conversation(again)).not.toContainText('second answer');
});

test('an answer that was stopped goes on, is copied as one, and asked for again as one', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: ['A **beginning** ', 'that '] }, { stall: { at: 400 } }), reply('goes on.'), reply('Another whole answer.'));
  const { electron, page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'tell me');
  await expect(conversation(page)).toContainText('beginning');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await button(page, 'Continue').click();
  await expect(conversation(page)).toContainText('goes on.');
  await expect(page.getByRole('list', { name: 'Receipt' })).toHaveCount(1);
  await button(page, 'Copy').click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  const copied = await electron.evaluate(async ({ clipboard }) => {
    // What newer Electrons give as items, older ones give by name.
    const byName = clipboard as unknown as { readHTML?: () => string };
    const [item] = byName.readHTML ? [] : await clipboard.read();
    return { text: await clipboard.readText(), html: byName.readHTML?.() ?? (await (await item?.getType('text/html'))?.text()) ?? '' };
  });
  expect(copied.text).toMatch(/^A \*\*beginning\*\* .*goes on\.$/s);
  expect(copied.html).toContain('<strong>beginning</strong>');
  expect(copied.html).not.toContain('class=');

  await button(page, 'Retry').click();
  await expect(conversation(page)).toContainText('Another whole answer.');
  await expect(conversation(page)).not.toContainText('beginning');
  expect(server.requests.at(-1)?.body).toMatchObject({ messages: [{ role: 'user', content: 'tell me' }] });
  await button(page, 'Previous version').click();
  await expect(conversation(page)).toContainText(/beginning.*goes on\./s);
});
