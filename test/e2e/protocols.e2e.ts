import { expect, type Page } from '@playwright/test';
import type { Provider } from '../../src-main/core/models/protocol.ts';
import { PROTOCOLS } from '../llm/protocols.ts';
import { SEEN, startAimock, STORY, THOUGHT } from '../servers/aimock.ts';
import { startRouter } from '../servers/claude-code-router.ts';
import { rawEvents, streamed } from '../servers/reply.ts';
import { startVertexFront } from '../servers/vertex-front.ts';
import { test } from './app.ts';
import { conversation, modelBox, say, showPicture, startChatting } from './chatting.ts';
import { testKey } from './leaks/keys.ts';

const KEY = `sk-${testKey('of-the-protocols')}`;

/** A picture as some program may have encoded it anew: PNG, JPEG or WebP in base64. */
const PICTURE = /iVBORw0KGgo|\/9j\/|UklGR/;


async function expectAnswer(page: Page, text: string, reasoning: string): Promise<void> {
  await expect(conversation(page)).toContainText(text);
  await conversation(page).getByText('Thoughts').last().click();
  await expect(conversation(page).getByText(reasoning)).toBeVisible();
}

const baseFor = (provider: Provider, origin: string): string => (provider === 'openai' ? `${origin}/v1` : origin);

for (const { name, route, events, keyIn } of PROTOCOLS) {
  const { provider, wireApi } = route('http://x');

  test(`${name}: a picture goes out, thoughts and text come back, from two independent servers`, async ({ home, server, launch }) => {
    const mock = await startAimock();
    const front = await startVertexFront(mock.origin);
    try {
      const entry = (id: string, origin: string) => ({ id, name: `Model ${id}`, envKey: 'MY_KEY', baseUrl: baseFor(provider, origin), ...(wireApi && { wireApi }) });
      const models = [entry('m', server.origin), entry('n', provider === 'vertex-ai' ? front.origin : mock.origin)];
      await home.write('home/.qwen/settings.json', { modelProviders: { [provider]: models }, security: { auth: { selectedType: provider } }, model: { name: 'm' } });
      server.script(rawEvents(events({ reasoning: ['It is ', 'small.'], text: ['A red ', 'dot.'] })));
      const { page } = await launch({ env: { MY_KEY: KEY } });
      await startChatting(page);

      await showPicture(page, 'what is in this picture');
      await expectAnswer(page, 'A red dot.', 'It is small.');
      const [seen] = server.requests;
      expect([server.origin + String(seen?.path), keyIn(seen?.headers ?? {})]).toEqual([route(server.origin).endpoint, KEY]);
      expect(JSON.stringify(seen?.body)).toMatch(PICTURE);
      expect(JSON.stringify(seen?.body)).toContain('what is in this picture');
      await expect(page.getByRole('list', { name: 'Receipt' })).toContainText('1 token');

      await modelBox(page).click();
      await page.getByRole('option', { name: /Model n/ }).click();
      await expect(modelBox(page)).toContainText('Model n');
      await showPicture(page, 'and what is in that picture');
      await expectAnswer(page, SEEN, THOUGHT);
      await say(page, 'Tell me a story');
      await expect(conversation(page)).toContainText(STORY);
      const sent = JSON.stringify(mock.bodies().at(-1));
      for (const said of ['what is in this picture', 'A red dot.', SEEN]) expect(sent).toContain(said);
    } finally {
      await Promise.all([front.close(), mock.stop()]);
    }
  });
}

test('a conversation moves from protocol to protocol, and each gets all that was said, in its own words', async ({ home, server, launch }) => {
  const models: Record<string, object[]> = {};
  for (const [place, { route }] of PROTOCOLS.entries()) {
    const { provider, wireApi } = route('http://x');
    (models[provider] ??= []).push({ id: `m${place}`, name: `Model ${place}`, envKey: 'MY_KEY', baseUrl: baseFor(provider, server.origin), ...(wireApi && { wireApi }) });
  }
  await home.write('home/.qwen/settings.json', { modelProviders: models, security: { auth: { selectedType: 'openai' } }, model: { name: 'm0' } });
  const { page } = await launch({ env: { MY_KEY: KEY } });
  await startChatting(page);
  for (const [place, { events }] of PROTOCOLS.entries()) {
    await modelBox(page).click();
    await page.getByRole('option', { name: new RegExp(`Model ${place}`) }).click();
    await expect(modelBox(page)).toContainText(`Model ${place}`);
    server.script(rawEvents(events({ reasoning: [`thought ${place}`], text: [`answer ${place}`] })));
    if (place === 0) await showPicture(page, 'question 0');
    else await say(page, `question ${place}`);
    await expect(conversation(page)).toContainText(`answer ${place}`);
    const sent = JSON.stringify(server.requests.at(-1)?.body);
    for (let before = 0; before < place; before++) for (const said of [`question ${before}`, `answer ${before}`]) expect(sent).toContain(said);
    expect(sent).toMatch(PICTURE);
    expect(sent).not.toContain('thought');
  }
});

test('anthropic, through claude-code-router: the picture and the question reach the model behind it, its thoughts come back', async ({ home, server, launch }) => {
  const router = await startRouter(server.origin, { thinks: true });
  try {
    const entry = { id: 'm', name: 'Model M', envKey: 'MY_KEY', baseUrl: router.origin };
    await home.write('home/.qwen/settings.json', { modelProviders: { anthropic: [entry] }, security: { auth: { selectedType: 'anthropic' } }, model: { name: 'm' } });
    server.script(streamed({ reasoning: ['It is ', 'small.'], text: ['A red ', 'dot.'] }));
    const { page } = await launch({ env: { MY_KEY: router.key } });
    await startChatting(page);
    await showPicture(page, 'what is in this picture');
    await expectAnswer(page, 'A red dot.', 'It is small.');
    expect(server.requests[0]?.path).toBe('/v1/chat/completions');
    expect(JSON.stringify(server.requests[0]?.body)).toMatch(PICTURE);
  } finally {
    await router.stop();
  }
});
