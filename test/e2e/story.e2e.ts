import { expect } from '@playwright/test';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

test('hand-written settings and a key in the shell: see the models, chat, switch, restart, find the choice kept', async ({ home, server, launch }) => {
  const written = settingsOf(server.origin);
  await home.write('home/.qwen/settings.json', written);
  server.script(streamed({ text: ['Here is `code`:\n\n', '```ts\nconst one', ' = 1;\n```\n', '\nDone.'] }, { delayMs: 60 }));

  const { page, close } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await expect(page.getByText('You are ready')).toBeVisible();
  await page.getByRole('button', { name: 'Start chatting' }).click();

  const model = page.getByRole('combobox', { name: 'Model', exact: true });
  await expect(model).toContainText('P One');
  await model.click();
  await expect(page.getByRole('group', { name: 'OpenAI-compatible' })).toBeVisible();
  const keyless = page.getByRole('option', { name: /P Keyless/ });
  await expect(keyless).toHaveAttribute('aria-disabled', 'true');
  await expect(keyless).toContainText('KEY_MISSING');
  await page.keyboard.press('Escape');

  await page.getByRole('textbox', { name: 'Message' }).fill('Show me code');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  const log = page.getByRole('log', { name: 'Conversation' });
  await expect(log.locator('pre')).toContainText('const one = 1;');
  await expect(log).toContainText('Done.');
  await expect(log).toContainText('KEY_ONE');
  expect(server.requests[0]).toMatchObject({ path: '/one/v1/chat/completions', body: { model: 'p-one', stream: true } });
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${TEST_KEY}`);

  await model.click();
  await page.getByRole('radio', { name: 'Default for all' }).check();
  await page.getByRole('option', { name: /P Two/ }).click();
  await expect(model).toContainText('P Two');
  await expect.poll(() => home.read('home/.qwen/settings.json')).toBe(written.replace('"name": "p-one" // chosen', '"name": "p-two" // chosen'));
  await page.getByRole('textbox', { name: 'Message' }).fill('And now?');
  await page.keyboard.press('Enter');
  await expect.poll(() => server.requests.length).toBe(2);
  expect(server.requests[1]).toMatchObject({ path: '/two/v1/chat/completions', body: { model: 'p-two' } });
  await expect(log.getByText('Done.')).toHaveCount(2);
  await close();

  const again = await launch({ env: { KEY_ONE: TEST_KEY } });
  await expect(again.page.getByRole('combobox', { name: 'Model', exact: true }).or(again.page.getByText('You are ready')).first()).toBeVisible();
  await again.page.getByRole('link', { name: /Show me code/ }).or(again.page.getByRole('button', { name: /Show me code/ })).first().click();
  await expect(again.page.getByRole('log', { name: 'Conversation' })).toContainText('And now?');
  await expect(again.page.getByRole('combobox', { name: 'Model', exact: true })).toContainText('P Two');
});
