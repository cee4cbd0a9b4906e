import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startOpenIdProvider } from '../servers/openid-provider.ts';
import { signInAtProvider } from './browser.ts';
import { startKeyring } from './keyring.ts';
import { button, chat, fillCompany, heading, test } from './wizard.ts';

test('a managed model that names the account’s variable answers whoever has signed in', async ({ home, server, browserOfUser, launch }) => {
  test.skip(process.platform !== 'linux', 'The browser is opened through xdg-open, which is Linux’s.');
  const [provider, keyring] = await Promise.all([startOpenIdProvider(), startKeyring(home.path)]);
  try {
    const fleet = { id: 'm', name: 'Fleet Model', baseUrl: `${server.origin}/v1`, envKey: 'SWITCHYARD_127_0_0_1_TOKEN' };
    await home.write('home/system.json', { modelProviders: { openai: [fleet] }, security: { auth: { selectedType: 'openai' } }, model: { name: 'm' } });
    const managed = { QWEN_CODE_SYSTEM_SETTINGS_PATH: join(home.path, 'system.json') };
    const { page, close } = await launch({ env: { ...managed, ...keyring?.env, ...browserOfUser.env }, switches: keyring?.switches ?? [] });
    await button(page, 'Company sign-in (OpenID)').click();
    await fillCompany(page, provider, `${server.origin}/v1`);
    await signInAtProvider(await browserOfUser.nextPage());
    await expect(heading(page, 'Check the connection')).toBeVisible();
    await button(page, 'Check').click();
    await expect(heading(page, 'You are connected')).toBeVisible();
    await chat(page);
    expect(server.requests.at(-1)?.headers.authorization).toMatch(/^Bearer .{20,}/);
    await close(); // it does not outlive its keyring
  } finally {
    await Promise.all([provider.close(), keyring?.stop()]);
  }
});
