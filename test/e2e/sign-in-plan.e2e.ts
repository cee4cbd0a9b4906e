import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startConnectProxy } from '../servers/connect-proxy.ts';
import { startTlsFront } from '../servers/tls-front.ts';
import { typedKey } from './leaks/keys.ts';
import { button, chat, checkIt, choose, field, test } from './wizard.ts';
import { expectNoViolations } from './violations.ts';

const KEY = `sk-sp-${typedKey('of-the-plan')}`;
const HOST = 'coding-intl.dashscope.aliyuncs.com';

test('Coding Plan: from an empty home to a streamed answer of the plan’s own server name', async ({ home, server, launch }) => {
  const front = await startTlsFront({ host: HOST, port: Number(new URL(server.origin).port), folder: join(home.path, 'tls') });
  const proxy = await startConnectProxy({ port: front.port });
  try {
    const { page } = await launch({ env: { HTTPS_PROXY: `http://${proxy.address}`, NODE_EXTRA_CA_CERTS: front.certificate } });
    await choose(page, 'Alibaba Cloud Coding Plan');
    await page.getByRole('radiogroup', { name: 'Region' }).getByRole('radio', { name: 'International' }).check();
    await field(page, 'API key').fill('sk-of-another-product');
    await expect(page.getByText('Coding Plan keys start with sk-sp-.')).toBeVisible();
    await button(page, 'Continue').click();
    await expect(page.getByRole('alert')).toContainText('Coding Plan API keys start with "sk-sp-"');
    await field(page, 'API key').fill(KEY);
    await checkIt(page);
    const settings = JSON.parse(await home.read('home/.qwen/settings.json')) as { modelProviders: { openai: { baseUrl: string; envKey: string }[] } };
    for (const entry of settings.modelProviders.openai) expect(entry).toMatchObject({ baseUrl: `https://${HOST}/v1`, envKey: 'BAILIAN_CODING_PLAN_API_KEY' });
    await chat(page);
    expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(new Set(proxy.tunnels)).toEqual(new Set([`${HOST}:443`]));
  } finally {
    await proxy.close();
    await front.close();
  }
});

test('an older list of the plan: the update is shown as a difference, keeps what was added by hand, and the plan can be removed', async ({ home, launch }) => {
  const baseUrl = 'https://coding.dashscope.aliyuncs.com/v1';
  const entry = (id: string, name: string) => ({ id, name, baseUrl, envKey: 'BAILIAN_CODING_PLAN_API_KEY' });
  await home.write('home/.qwen/settings.json', {
    modelProviders: { openai: [entry('qwen3-coder-plus', '[ModelStudio Coding Plan] qwen3-coder-plus'), entry('mine', 'By hand')] },
    codingPlan: { region: 'china', version: 'old' },
  });
  await home.write('home/.qwen/.env', `BAILIAN_CODING_PLAN_API_KEY=${KEY}\n`);
  const { page } = await launch();
  await page.getByRole('link', { name: 'Settings' }).click();
  const card = page.getByRole('region', { name: 'Alibaba Cloud Coding Plan', exact: true });
  await expect(card).toContainText('Alibaba Cloud’s list has changed since.');
  await card.getByRole('button', { name: 'Show the update' }).click();
  await expect(card.getByRole('region', { name: 'Changes in ~/.qwen/settings.json' })).toContainText('kimi-k2.5');
  await expectNoViolations(page);
  expect(await home.read('home/.qwen/settings.json')).not.toContain('kimi-k2.5');
  await card.getByRole('button', { name: 'Write this' }).click();
  await expect(card).toContainText('The list is up to date.');
  const updated = await home.read('home/.qwen/settings.json');
  expect(updated).toContain('kimi-k2.5');
  expect(updated).toContain('By hand');

  await card.getByRole('button', { name: 'Remove the plan' }).click();
  await card.getByRole('button', { name: 'Write this' }).click();
  await expect.poll(() => home.read('home/.qwen/settings.json')).not.toContain('kimi-k2.5');
});
