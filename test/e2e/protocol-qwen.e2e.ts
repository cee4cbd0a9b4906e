import { expect } from '@playwright/test';
import { SEEN, startAimock, THOUGHT } from '../servers/aimock.ts';
import { startQwenOauthServer } from '../servers/qwen-oauth-server.ts';
import { apiError, streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, showPicture, startChatting } from './chatting.ts';

test('qwen-oauth: thoughts and text come from the server that the sign-in names, whichever that is', async ({ home, server, launch }) => {
  const [service, mock] = [await startQwenOauthServer(), await startAimock()];
  const signIn = (origin: string) => home.write('home/.qwen/oauth_creds.json', { ...service.credentials(Date.now() + 3_600_000), resource_url: origin });
  try {
    await signIn(server.origin);
    server.script(streamed({ reasoning: ['It is small.'], text: ['A red dot.'] }));
    const { page } = await launch({ env: { QWEN_OAUTH_BASE_URL: service.origin } });
    await startChatting(page);
    await showPicture(page, 'what is in it');
    await expect(conversation(page)).toContainText('A red dot.');
    await conversation(page).getByText('Thoughts').last().click();
    await expect(conversation(page).getByText('It is small.')).toBeVisible();
    expect(JSON.stringify(server.requests[0]?.body)).toMatch(/iVBORw0KGgo|\/9j\/|UklGR/);
    expect(server.requests[0]).toMatchObject({ path: '/v1/chat/completions', body: { model: 'coder-model' } });

    await signIn(mock.origin);
    await showPicture(page, 'what is in this picture');
    await expect(conversation(page)).toContainText(SEEN);
    await conversation(page).getByText('Thoughts').last().click();
    await expect(conversation(page).getByText(THOUGHT)).toBeVisible();
    expect(server.requests).toHaveLength(1);
    expect(JSON.stringify(mock.bodies())).toContain('data:image/');
  } finally {
    await Promise.all([service.close(), mock.stop()]);
  }
});

test('qwen-oauth: the free requests of a day are used up; the card says so, and another model goes on', async ({ home, server, launch }) => {
  const service = await startQwenOauthServer();
  try {
    await home.write('home/.qwen/oauth_creds.json', { ...service.credentials(Date.now() + 3_600_000), resource_url: server.origin });
    server.script(apiError(429, 'Free allocated quota exceeded.', { code: 'insufficient_quota' }));
    const { page } = await launch({ env: { QWEN_OAUTH_BASE_URL: service.origin } });
    await startChatting(page);
    await say(page, 'hello');
    const card = conversation(page).getByRole('alert');
    await expect(card).toContainText('The requests of today are used up');
    await expect(card).toContainText(/Wait until tomorrow, or choose another model/);
    expect(server.requests).toHaveLength(1);
    await card.getByRole('button', { name: 'Choose a model' }).click();
    await page.getByRole('option', { name: /Demo/ }).click();
    await conversation(page).getByRole('button', { name: 'Retry' }).click();
    await expect(conversation(page)).toContainText('Demo: canned reply, no AI');
    await expect(card).toHaveCount(0);
  } finally {
    await service.close();
  }
});
