import { expect, type Locator, type Page } from '@playwright/test';
import { test as base } from './app.ts';
import { startBrowser, type UserBrowser } from './browser.ts';
import { conversation, say } from './chatting.ts';

/** Tests with a real browser beside the app, which the app opens through the system. */
export const test = base.extend<{ browserOfUser: UserBrowser }>({
  browserOfUser: async ({ home }, provide) => {
    const browser = await startBrowser(home.path);
    await provide(browser);
    await browser.close();
  },
});

/** Opens a way from the first screen. */
export async function choose(page: Page, way: string): Promise<void> {
  await page.getByRole('button', { name: way, exact: true }).click();
  await expect(heading(page, way)).toBeFocused();
}

export const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name, level: 1 });
export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const stages = (page: Page): Locator => page.getByRole('list', { name: 'Check' }).getByRole('listitem');

/** Fills in a provider of one's own. */
export async function fillProvider(page: Page, { baseUrl, key, model = 'm' }: { baseUrl: string; key: string; model?: string }): Promise<void> {
  await page.getByRole('combobox', { name: 'Provider' }).selectOption({ label: 'Another provider' });
  await field(page, 'Base URL').fill(baseUrl);
  await field(page, 'API key').fill(key);
  await field(page, 'Model ID').fill(model);
}

/** Fills in a company's provider and goes on to its sign-in. */
export async function fillCompany(page: Page, { issuer, clientId }: { issuer: string; clientId: string }, baseUrl: string): Promise<void> {
  await field(page, 'Issuer address').fill(issuer);
  await field(page, 'Client ID').fill(clientId);
  await field(page, 'Base URL').fill(baseUrl);
  await field(page, 'Model ID').fill('m');
  await button(page, 'Continue').click();
}

/** From the form to the end of a check that succeeds. */
export async function checkIt(page: Page): Promise<void> {
  await button(page, 'Continue').click();
  await expect(heading(page, 'Check the connection')).toBeFocused();
  await button(page, 'Check').click();
  await expect(heading(page, 'You are connected')).toBeVisible();
}

/** From the last step to a streamed answer. */
export async function chat(page: Page): Promise<void> {
  await button(page, 'Start chatting').click();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await say(page, 'hello');
  await expect(conversation(page)).toContainText('Hello from the test server.');
}
