import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { apiError, json, streamed, type Reply } from '../servers/reply.ts';
import { startTlsFront } from '../servers/tls-front.ts';
import { test } from './app.ts';
import { conversation, modelBox, say, showPicture, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { expectNoViolations } from './violations.ts';

const GENEROUS = { timeout: 60_000 };
const card = (page: Page) => conversation(page).getByRole('alert').last();

const settingsOf = (bases: Record<string, string>) => ({
  modelProviders: { openai: Object.entries(bases).map(([id, baseUrl]) => ({ id, name: `Model ${id}`, envKey: 'MY_KEY', baseUrl })) },
  security: { auth: { selectedType: 'openai' } },
  model: { name: Object.keys(bases)[0] },
});

async function choose(page: Page, id: string): Promise<void> {
  await modelBox(page).click();
  await page.getByRole('option', { name: new RegExp(`Model ${id}\\b`) }).click();
  await expect(modelBox(page)).toContainText(`Model ${id}`);
}

interface Failing {
  what: string;
  model?: string;
  reply?: Reply;
  picture?: boolean;
  title: string;
  words: RegExp;
  fix: string;
}

const FAILING: readonly Failing[] = [
  { what: 'a certificate that signed itself', model: 'tls', title: 'The connection failed', words: /certificate cannot be trusted.*clock.*proxy/, fix: 'Check the address in Models' },
  { what: 'https to a server of http', model: 'plain', title: 'The connection failed', words: /does not speak https.*http:/, fix: 'Check the address in Models' },
  { what: 'a port that is kept for another service', model: 'port', title: 'The base URL cannot be used', words: /reserved for another service/, fix: 'Check the address in Models' },
  { what: 'a redirect elsewhere', reply: { status: 308, headers: { location: 'https://other.example/v1' } }, title: 'This address is not a model server', words: /other\.example.*the key was not sent there/, fix: 'Check the address in Models' },
  { what: 'a JSON document', reply: json(200, { status: 'ok' }), title: 'This address is not a model server', words: /not as a model does/, fix: 'Check the address in Models' },
  { what: 'a quota that is used up', reply: apiError(429, 'You exceeded your current quota', { code: 'insufficient_quota' }), title: 'Too many requests for now', words: /quota.*used up.*Top up/, fix: 'Choose a model' },
  { what: 'a question that the filter holds back', reply: apiError(400, 'Filtered', { code: 'content_filter' }), title: 'The provider rejected the request', words: /content filter.*another way/, fix: 'Choose a model' },
  { what: 'a picture that the model does not take', picture: true, reply: apiError(400, 'This model does not support image input'), title: 'This model did not take the pictures', words: /Choose a model that sees pictures/, fix: 'Choose a model' },
  { what: 'a picture that is too large', picture: true, reply: apiError(413, 'Request too large: an image of 9 MB'), title: 'This model did not take the pictures', words: /too large or too many.*smaller/, fix: 'Choose a model' },
];

test('each way that a request can fail has its card: what happened, why, what to do; the question stays and can be asked again', async ({ home, server, launch }) => {
  test.setTimeout(240_000);
  const port = Number(new URL(server.origin).port);
  const front = await startTlsFront({ host: 'localhost', port, folder: join(home.path, 'tls') });
  try {
    await home.write('home/.qwen/settings.json', settingsOf({ good: `${server.origin}/v1`, tls: `https://127.0.0.1:${front.port}/v1`, plain: `https://127.0.0.1:${port}/v1`, port: 'http://127.0.0.1:6000/v1' }));
    const { page } = await launch({ env: { MY_KEY: TEST_KEY } });
    await startChatting(page);
    for (const { what, model = 'good', reply, picture = false, title, words, fix } of FAILING) {
      await page.getByRole('button', { name: 'New conversation' }).first().click();
      await choose(page, model);
      if (reply) server.script(reply);
      if (picture) await showPicture(page, what);
      else await say(page, what);
      await expect(card(page)).toContainText(title, GENEROUS);
      await expectNoViolations(page);
      await expect(card(page)).toContainText(words);
      await expect(card(page).getByRole('button', { name: fix })).toBeVisible();
      await expect(conversation(page).getByRole('article', { name: 'You' })).toContainText(what);
      expect(await page.content()).not.toContain(TEST_KEY);
    }

    await card(page).getByRole('button', { name: 'Choose a model' }).click();
    await page.getByRole('option', { name: /Model good/ }).click();
    server.script(streamed({ text: ['A dot.'] }));
    await conversation(page).getByRole('button', { name: 'Retry' }).click();
    await expect(conversation(page)).toContainText('A dot.', GENEROUS);
    expect(JSON.stringify(server.requests.at(-1)?.body)).toContain('data:image/');

    await page.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: /certificate/ }).click();
    await card(page).getByRole('button', { name: 'Check the address in Models' }).click();
    await expect(page.getByRole('list', { name: 'Models' })).toBeVisible();
  } finally {
    await front.close();
  }
});
