import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { streamed } from '../servers/reply.ts';
import { test, type App } from './app.ts';
import { conversation, say, showPicture, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const entries = (page: Page) => page.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: /^what is it/ });
const versions = (page: Page, of: string) => page.getByRole('group', { name: `Versions of the ${of}` });
const previous = (page: Page, of: string) => versions(page, of).getByRole('button', { name: 'Previous version' });

/** What the dialogues of the system would answer. */
const chooseFile = ({ electron }: App, file: string) =>
  electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);

test('a conversation with a picture, thoughts, branches and a system prompt is the same after it was exported, deleted and imported', async ({ home, server, launch }) => {
  test.slow();
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ reasoning: ['I see red.'], text: ['A red dot.'] }), streamed({ text: ['One dot, red.'] }), streamed({ text: ['Two words: **red dot**.'] }));
  const app = await launch({ env: { KEY_ONE: TEST_KEY } });
  const { page } = app;
  await startChatting(page);
  await page.getByRole('button', { name: 'System prompt' }).click();
  await page.getByRole('textbox', { name: 'System prompt' }).fill('Be brief.');
  await page.getByRole('button', { name: 'Save' }).click();
  await showPicture(page, 'what is it?');
  await expect(conversation(page)).toContainText('A red dot.');
  await conversation(page).getByRole('button', { name: 'Retry' }).click();
  await expect(conversation(page)).toContainText('One dot, red.');
  await conversation(page).getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Edit message' }).fill('what is it, in two words?');
  await page.getByRole('textbox', { name: 'Edit message' }).press('Enter');
  await expect(conversation(page)).toContainText('Two words: red dot.');
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible();

  await chooseFile(app, join(home.path, 'dots.json'));
  await page.keyboard.press('Control+K');
  await page.keyboard.type('export this conversation as json');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Saved to .*dots/)).toBeVisible();
  await entries(page).press('Delete');
  await expect(entries(page)).toHaveCount(0);

  await page.getByRole('button', { name: 'Import a conversation' }).click();
  await expect(entries(page)).toHaveCount(1);
  await expect(conversation(page)).toContainText('Two words: red dot.');
  await expect(page.getByRole('img', { name: 'A system prompt is set' })).toBeVisible();
  await expect(versions(page, 'question')).toContainText('2/2');
  const picture = conversation(page).getByRole('img', { name: 'Picture 1 of 1' });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(picture).toHaveAttribute('src', /^data:image\/(?:png|jpeg|webp)/);
  await previous(page, 'question').click();
  await expect(versions(page, 'answer')).toContainText('2/2');
  await previous(page, 'answer').click();
  await expect(conversation(page)).toContainText('A red dot.');
  await conversation(page).getByText('Thoughts').click();
  await expect(conversation(page).getByText('I see red.')).toBeVisible();

  server.script(streamed({ text: ['Still red.'] }));
  await say(page, 'and now?');
  await expect(conversation(page)).toContainText('Still red.');
  const sent = JSON.stringify(server.requests.at(-1)?.body);
  for (const part of ['Be brief.', 'what is it?', 'A red dot.', 'data:image/', 'and now?']) expect(sent).toContain(part);
});
