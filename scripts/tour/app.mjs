import { _electron } from '@playwright/test';
import { repository } from '../shared/repository.mjs';

/** @typedef {import('@playwright/test').ElectronApplication} ElectronApplication */
/** @typedef {import('@playwright/test').Page} Page */

const size = { width: 1200, height: 800 };

/**
 * Starts the built app and waits for its first window. Which Electron is ELECTRON_OVERRIDE_DIST_PATH's choice: Playwright
 * holds the app back until it is attached only if it may find Electron through the electron package, by that variable.
 * @param {import('./scratch-home.mjs').ScratchHome} scratch
 * @param {string[]} args More arguments for Electron.
 * @returns {Promise<{ app: ElectronApplication, page: Page }>}
 */
export async function openApp(scratch, args) {
  const app = await _electron.launch({
    args: [repository, '--lang=en-US', ...args],
    cwd: scratch.project,
    env: scratch.env,
    timeout: 30_000,
  });
  const page = await app.firstWindow({ timeout: 30_000 });
  page.setDefaultTimeout(20_000);
  await app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height), size);
  return { app, page };
}

/**
 * Closes the app, by force if it does not end by itself.
 * @param {ElectronApplication} app
 */
export async function closeApp(app) {
  const force = setTimeout(() => app.process().kill('SIGKILL'), 10_000);
  await app.close();
  clearTimeout(force);
}
