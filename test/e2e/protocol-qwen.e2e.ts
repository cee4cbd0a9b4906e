import { expect } from '@playwright/test';
import { SEEN, startAimock, THOUGHT } from '../servers/aimock.ts';
import { startQwenOauthServer } from '../servers/qwen-oauth-server.ts';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, showPicture, startChatting } from './chatting.ts';

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
