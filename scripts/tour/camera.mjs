import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

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
     * @param {import('@playwright/test').Page} page
     * @param {string} name
     */
    async shoot(page, name) {
      taken += 1;
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        const file = `${taken}-${name}-${colorScheme}.png`;
        // One window, so one theme after the other.
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: join(folder, file), animations: 'disabled' });
        log(`  ${file}`);
      }
    },

    /**
     * What is to be seen where the walk could not go on; the reason for stopping matters more than this picture.
     * @param {import('@playwright/test').Page} page
     */
    async shootStop(page) {
      const path = join(folder, 'stopped-here.png');
      await page.screenshot({ path, timeout: 5000 }).then(
        () => log('  stopped-here.png'),
        () => undefined,
      );
    },
  };
}
