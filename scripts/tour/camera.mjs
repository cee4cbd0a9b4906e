import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTheme } from './app.mjs';

/**
 * Takes pictures into a folder, which it empties first.
 * @param {string} folder
 * @param {(line: string) => void} log
 */
export function camera(folder, log) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let taken = 0;
  return {
    /**
     * One picture in light and one in dark.
     * @param {Awaited<ReturnType<typeof import('./app.mjs').openApp>>} window
     * @param {string} name
     */
    async shoot({ app, page }, name) {
      taken += 1;
      for (const theme of /** @type {const} */ (['light', 'dark'])) {
        const file = `${taken}-${name}-${theme}.png`;
        // One window, so one theme after the other.
        // oxlint-disable-next-line no-await-in-loop
        await setTheme(app, page, theme);
        // oxlint-disable-next-line no-await-in-loop
        await page.screenshot({ path: join(folder, file), animations: 'disabled' });
        log(`  ${file}`);
      }
    },
  };
}
