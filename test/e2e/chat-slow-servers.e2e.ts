import { expect, type Page } from '@playwright/test';
import { PROTOCOLS } from '../llm/protocols.ts';
import { startModelServer, type ModelServer } from '../servers/model-server.ts';
import { startQwenOauthServer } from '../servers/qwen-oauth-server.ts';
import { json } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, modelBox, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';

const GENEROUS = { timeout: 60_000 };
const answer = (page: Page) => conversation(page).getByRole('article', { name: 'Answer' });
const box = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });

/** The beginning of an answer at once, then the next event byte by byte, one a second. */
function dripFrom(server: ModelServer, events: (script: { text: readonly string[]; finish: null }) => string[]): void {
  const [begun, next] = ['slow ', 'never '].map((word) => events({ text: [word], finish: null }).join(''));
  server.script({ headers: { 'content-type': 'text/event-stream' }, body: [begun ?? '', ...(next ?? '').repeat(5).split('')], delayMs: 1000 });
}

test('servers that send one byte a second, all protocols at once: what came is shown, the window answers, and Stop ends each', async ({ home, server, launch }) => {
  test.setTimeout(240_000);
  const service = await startQwenOauthServer();
  const [openai] = PROTOCOLS;
  if (!openai) throw new Error('no protocol');
  const spoken = PROTOCOLS.map(({ name, events, route }) => {
    const { provider, wireApi } = route('http://x');
    return { name, events, provider, wireApi };
  });
  const speaking = [...spoken, { name: 'qwen-oauth', events: openai.events, provider: 'qwen-oauth' as const, wireApi: undefined }];
  const servers = await Promise.all(speaking.map(() => startModelServer(json(500, {}))));
  try {
    const models: Record<string, object[]> = {};
    for (const [place, { events, provider, wireApi }] of speaking.entries()) {
      const own = servers[place] ?? server;
      dripFrom(own, events);
      if (provider === 'qwen-oauth') await home.write('home/.qwen/oauth_creds.json', { ...service.credentials(Date.now() + 3_600_000), resource_url: own.origin });
      else (models[provider] ??= []).push({ id: `m${place}`, name: `Model ${place}`, envKey: 'MY_KEY', baseUrl: provider === 'openai' ? `${own.origin}/v1` : own.origin, ...(wireApi && { wireApi }) });
    }
    await home.write('home/.qwen/settings.json', { modelProviders: models, security: { auth: { selectedType: 'openai' } }, model: { name: 'm0' } });
    const { page } = await launch({ env: { MY_KEY: TEST_KEY, QWEN_OAUTH_BASE_URL: service.origin } });
    await startChatting(page);
    for (const [place, { name, provider }] of speaking.entries()) {
      if (place > 0) await page.getByRole('button', { name: 'New conversation' }).first().click();
      await modelBox(page).click();
      await page.getByRole('option', { name: provider === 'qwen-oauth' ? /coder/i : new RegExp(`Model ${place}\\b`) }).first().click();
      await say(page, `of ${name}.`);
      await expect(answer(page)).toContainText('slow', GENEROUS);
    }
    for (const text of ['I can type', 'I can still type']) {
      await page.waitForTimeout(1500); // the servers' own pace
      await box(page).fill(text);
      await expect(box(page)).toHaveValue(text);
    }
    for (const [place, { name }] of speaking.entries()) {
      const [request] = servers[place]?.requests ?? [];
      expect(request?.abortedAt).toBeUndefined();
      await page.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: new RegExp(`^of ${name}\\.`) }).click();
      await page.getByRole('button', { name: 'Stop', exact: true }).click(GENEROUS);
      await expect(answer(page)).toContainText('Stopped');
      await expect(answer(page)).toContainText('slow');
      await expect.poll(() => request?.abortedAt).toBeDefined();
    }
  } finally {
    await Promise.all([service.close(), ...servers.map((own) => own.close())]);
  }
});
