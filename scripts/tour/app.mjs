import { _electron } from '@playwright/test';
import { repository } from '../shared/repository.mjs';

/** @typedef {import('@playwright/test').ElectronApplication} ElectronApplication */
/** @typedef {import('@playwright/test').Page} Page */

const size = { width: 1200, height: 800 };

/**
 * Starts the built app and waits for its first window.
 * @param {string} executable Electron.
 * @param {Record<string, string>} env
 * @param {string[]} args More arguments for Electron.
 * @returns {Promise<{ app: ElectronApplication, page: Page }>}
 */
export async function openApp(executable, env, args) {
  const app = await _electron.launch({ executablePath: executable, args: [repository, '--lang=en-US', ...args], env, timeout: 30_000 });
  const page = await app.firstWindow({ timeout: 30_000 });
  page.setDefaultTimeout(20_000);
  await app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height), size);
  return { app, page };
}

/**
 * Lets the system look light or dark to the app, and waits until the page does.
 * @param {ElectronApplication} app
 * @param {Page} page
 * @param {'light' | 'dark'} theme
 */
export async function setTheme(app, page, theme) {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);
  await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme);
}
