import { join } from 'node:path';
import { expect, type ElectronApplication } from '@playwright/test';
import { record } from '../faults/figures.ts';
import { startQwenOauthServer } from '../servers/qwen-oauth-server.ts';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { allTexts, untilListed } from './faulty.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

const YEAR = 365 * 24 * 3_600_000;
const switches = ['-r', join(import.meta.dirname, 'shifted-clock.cjs')];

const setClock = (electron: ElectronApplication, shift: number): Promise<void> => electron.evaluate((_electron, ms) => (globalThis as unknown as { setClock(ms: number): void }).setClock(ms), shift);

test('the clock jumps ten years ahead and back in the middle of a conversation, and is wrong at the next start: nothing is lost or out of order', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const first = await launch({ env: { KEY_ONE: TEST_KEY }, switches });
  await startChatting(first.page);
  const jumps = [0, 10 * YEAR, -10 * YEAR, -40 * YEAR, 0];
  for (const [number, jump] of jumps.entries()) {
    await setClock(first.electron, jump);
    server.script(streamed({ text: [`answer ${number}`] }));
    await say(first.page, `question ${number}`);
    await expect(conversation(first.page)).toContainText(`answer ${number}`);
    await expect(first.page.getByRole('button', { name: 'Send' })).toBeVisible();
  }
  await first.close();
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY, CLOCK_SHIFT_MS: String(-20 * YEAR) }, switches });
  await untilListed(page, 1);
  expect(await allTexts(page)).toEqual(jumps.flatMap((_, number) => [`question ${number}`, `answer ${number}`]));
  record({ part: 'fault', name: 'jump of the clock', tried: jumps.length, lost: 0 });
});

test('the clock jumps while somebody is signed in: the token is renewed, sent, and never lost', async ({ home, server, launch }) => {
  const service = await startQwenOauthServer();
  service.giveTokens({ resource_url: server.origin });
  await home.write('home/.qwen/oauth_creds.json', service.credentials(Date.now() + 3_600_000));
  await home.write('home/.qwen/settings.json', { security: { auth: { selectedType: 'qwen-oauth' } } });
  const { page, electron } = await launch({ env: { QWEN_OAUTH_BASE_URL: service.origin }, switches });
  await startChatting(page);
  const jumps = [0, YEAR, -YEAR, 0];
  for (const [number, jump] of jumps.entries()) {
    await setClock(electron, jump);
    server.script(streamed({ text: [`answer ${number}`] }));
    await say(page, `question ${number}`);
    await expect(conversation(page)).toContainText(`answer ${number}`);
    const token = (JSON.parse(await home.read('home/.qwen/oauth_creds.json')) as Record<string, string>)['access_token'] ?? '';
    expect([service.isAccepted(token), server.requests.at(-1)?.headers.authorization]).toEqual([true, `Bearer ${token}`]);
    await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
  }
  expect(service.reused).toEqual([]);
  await service.close();
  record({ part: 'fault', name: 'jump of the clock', tried: jumps.length, lost: 0 });
});
