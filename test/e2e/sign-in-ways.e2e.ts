import { expect } from '@playwright/test';
import { startOpenIdProvider } from '../servers/openid-provider.ts';
import { somebody } from '../servers/person.ts';
import { startOpenRouterServer } from '../servers/openrouter-server.ts';
import { signInAtProvider } from './browser.ts';
import { startKeyring } from './keyring.ts';
import { button, chat, checkIt, choose, field, fillCompany, heading, test } from './wizard.ts';
import { expectNoViolations } from './violations.ts';

test('Local model: found without being asked for, checked, and answering', async ({ home, server, launch }) => {
  const { page } = await launch({ env: { SWITCHYARD_LOCAL_PORTS: `vllm=${new URL(server.origin).port}` } });
  await expect(page.getByText('Running now: vLLM with 1 model.')).toBeVisible();
  await choose(page, 'Local model');
  await expect(page.getByRole('radio', { name: 'vLLM' })).toBeChecked();
  await expect(field(page, 'Model ID')).toHaveValue('m');
  await checkIt(page);
  expect(await home.read('home/.qwen/settings.json')).toContain(`${server.origin}/v1`);
  await chat(page);
});

test('Local model: none runs, which is said, and an address can be given', async ({ server, launch }) => {
  const { page } = await launch();
  await choose(page, 'Local model');
  await expect(page.getByText('No local server answers at the moment')).toBeVisible();
  await field(page, 'Base URL').fill(`${server.origin}/v1`);
  await button(page, 'Ask the server').click();
  await expect(field(page, 'Model ID')).toHaveValue('m');
  await checkIt(page);
  await chat(page);
});

test('Try the demo: from an empty home, nothing written', async ({ home, launch }) => {
  const { page } = await launch();
  await button(page, 'Try the demo').click();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await expect(home.read('home/.qwen/settings.json')).rejects.toThrow('ENOENT');
});

test('OpenRouter: its own sign-in gives the key, which goes where the person chooses', async ({ home, server, browserOfUser, launch }) => {
  test.skip(process.platform !== 'linux', 'The browser is opened through xdg-open, which is Linux’s.');
  const router = await startOpenRouterServer();
  try {
    const { page } = await launch({ env: { ...browserOfUser.env, OPENROUTER_OAUTH_BASE_URL: router.origin } });
    await choose(page, 'API key');
    await page.getByRole('combobox', { name: 'Provider' }).selectOption({ label: 'OpenRouter' });
    await button(page, 'Sign in with OpenRouter instead').click();
    const tab = await browserOfUser.nextPage();
    await tab.getByRole('button', { name: 'Authorize' }).click();
    await expect(page.getByText('OpenRouter has given this app a key.')).toBeVisible();
    await field(page, 'Base URL').fill(`${server.origin}/v1`);
    await field(page, 'Model ID').fill('m');
    await checkIt(page);
    const [key = ''] = router.keys;
    expect(await home.read('home/.qwen/.env')).toBe(`OPENROUTER_API_KEY=${key}\n`);
    await chat(page);
    expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
    expect(await page.content()).not.toContain(key);
  } finally {
    await router.close();
  }
});

test('Company sign-in: a real OpenID provider in a real browser, then the gateway answers', async ({ home, server, browserOfUser, launch }) => {
  test.skip(process.platform !== 'linux', 'The browser is opened through xdg-open, which is Linux’s.');
  const [provider, keyring] = await Promise.all([startOpenIdProvider(), startKeyring(home.path)]);
  try {
    const { page, close } = await launch({ env: { ...keyring?.env, ...browserOfUser.env }, switches: keyring?.switches ?? [] });
    await button(page, 'Company sign-in (OpenID)').click();
    await expect(heading(page, 'Company sign-in (OpenID)')).toBeFocused();
    await fillCompany(page, provider, `${server.origin}/v1`);
    await expect(page.getByText('Paste the address here')).toBeVisible();
    await expectNoViolations(page);
    await signInAtProvider(await browserOfUser.nextPage());
    await expect(heading(page, 'Check the connection')).toBeVisible();
    await button(page, 'Check').click();
    await expect(heading(page, 'You are connected')).toBeVisible();
    await chat(page);
    expect(server.requests.at(-1)?.headers.authorization).toMatch(/^Bearer .{20,}/);
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByRole('region', { name: 'Accounts and providers' })).toContainText('ada@example.com');
    await close(); // it does not outlive its keyring
  } finally {
    await Promise.all([provider.close(), keyring?.stop()]);
  }
});

test('Company sign-in with the browser on another computer: the address is pasted; a wrong one is refused and costs nothing', async ({ home, server, launch }) => {
  const [provider, keyring] = await Promise.all([startOpenIdProvider(), startKeyring(home.path)]);
  try {
    provider.describe({ device_authorization_endpoint: undefined });
    const { page, close } = await launch({ env: { ...keyring?.env, SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' }, switches: keyring?.switches ?? [] });
    await button(page, 'Company sign-in (OpenID)').click();
    await expect(page.getByText('You are connected over SSH')).toBeVisible();
    await fillCompany(page, provider, `${server.origin}/v1`);
    const address = (await page.getByRole('group', { name: 'Address', exact: true }).textContent()) ?? '';
    const { address: ended } = await somebody({ stopAt: (url) => url.pathname === '/callback' }).walk(address);
    await page.getByText('Paste the address here').click();
    const pasted = field(page, 'Address that the browser ended at');
    await pasted.fill('http://127.0.0.1:1/callback?code=x&state=y');
    await button(page, 'Use address').click();
    await expect(pasted).toHaveAttribute('aria-invalid', 'true');
    await expectNoViolations(page);
    await pasted.fill(ended);
    await button(page, 'Use address').click();
    await expect(heading(page, 'Check the connection')).toBeVisible();
    await close(); // it does not outlive its keyring
  } finally {
    await Promise.all([provider.close(), keyring?.stop()]);
  }
});
