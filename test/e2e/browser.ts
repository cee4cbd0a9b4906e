import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserAdvice, browserPath } from '../../scripts/system/browser.mjs';

/** The person's browser: a real one, which the system opens for the app. */
export interface UserBrowser {
  /** What the app must be started with: a PATH whose first `xdg-open` tells this browser. */
  env: { PATH: string };
  /** Every address that the system was asked to open, oldest first. */
  opened(): Promise<string[]>;
  /** Waits for the next address that the system is asked to open, and opens it. */
  nextPage(): Promise<Page>;
  close(): Promise<void>;
}

const PATIENCE_MS = 30_000;

/** Starts one. Its files stand below `folder`. Fails where no Chromium is installed: these tests are not to be skipped in silence. */
export async function startBrowser(folder: string): Promise<UserBrowser> {
  const executablePath = browserPath(process.env);
  if (executablePath === undefined) throw new Error(browserAdvice);
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, HOME: folder },
  });
  const bin = join(folder, 'bin');
  const log = join(folder, 'opened.log');
  await mkdir(bin, { recursive: true });
  await writeFile(log, '');
  await writeFile(join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${log}'\n`);
  await chmod(join(bin, 'xdg-open'), 0o755);
  let seen = 0;
  const opened = async (): Promise<string[]> => (await readFile(log, 'utf8')).split('\n').slice(0, -1);
  return {
    env: { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    opened,
    async nextPage() {
      const address = await waitFor(async () => (await opened())[seen]);
      seen += 1;
      return openPage(browser, address);
    },
    close: () => browser.close(),
  };
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await page.goto(address);
  return page;
}

async function waitFor(look: () => Promise<string | undefined>): Promise<string> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(50)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('The app did not ask the system to open anything.');
}

/** Signs in at a test provider and allows what is asked for, until the browser is sent back. */
export async function signInAtProvider(page: Page, name = 'ada'): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(name);
  await page.getByPlaceholder('and password').fill('secret');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Allows what a test provider's page for codes asks, after signing in. */
export async function allowCodeAtProvider(page: Page, name = 'ada'): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await signInAtProvider(page, name);
}
