import { expect } from '@playwright/test';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { expectNoViolations } from './violations.ts';

test('a conversation that is open in two windows stays in step, and a deleted one is told', async ({ home, server, launch }) => {
  test.slow();
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const words = Array.from({ length: 30 }, (_, index) => `word${index} `);
  server.script(streamed({ text: ['one answer'] }), streamed({ text: words }, { delayMs: 40 }));
  const { electron, page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'pears');
  await expect(conversation(page)).toContainText('one answer');

  const opened = electron.waitForEvent('window');
  await page.keyboard.press('Control+Shift+N');
  const other = await opened;
  const entry = other.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: /^pears/ });
  await entry.click();
  await expect(conversation(other)).toContainText('one answer');

  await say(page, 'count');
  await expect(conversation(other)).toContainText('word3 ');
  await expect(conversation(other)).toContainText('count');
  await other.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  await expect(conversation(other)).toContainText('word29', { timeout: 20_000 });
  await expect(conversation(page)).toContainText('word29');

  await page.getByRole('button', { name: 'System prompt' }).click();
  await page.getByRole('textbox', { name: 'System prompt' }).fill('Be brief.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('img', { name: 'A system prompt is set' })).toBeVisible();

  await page.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: /^pears/ }).press('Delete');
  await expect(other.getByText('deleted in another window')).toBeVisible();
  await expectNoViolations(other);
  await other.getByRole('button', { name: 'Take it back' }).click();
  await expect(other.getByText('deleted in another window')).toHaveCount(0);
  await expect(entry).toBeVisible();
});
