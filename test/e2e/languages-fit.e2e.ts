import { expect } from '@playwright/test';
import { en } from '../../src-renderer/i18n/en.ts';
import { pseudoText } from '../../src-renderer/i18n/pseudo-text.ts';
import { apiError } from '../servers/reply.ts';
import { test } from './app.ts';
import { cutTexts } from './cut-texts.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { walkPlaces } from './walk-places.ts';

const words: Readonly<Record<string, string>> = en;

for (const language of ['pseudo', 'pseudo-rtl']) {
  for (const [width, height] of [
    [640, 480],
    [1280, 800],
  ] as const) {
    test(`no text is cut in ${language} at ${width} x ${height}`, async ({ home, server, launch }) => {
      await home.write('home/.qwen/settings.json', settingsOf(server.origin));
      await home.write('home/.config/Switchyard/preferences.json', { language });
      server.script(apiError(401, 'Incorrect API key provided', { code: 'invalid_api_key' }));
      const { electron, page } = await launch({ env: { KEY_ONE: TEST_KEY } });
      await electron.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height });
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'pseudo-rtl' ? 'rtl' : 'ltr');
      const found: string[] = [];
      await walkPlaces(page, (key) => pseudoText(words[key] ?? ''), async (place) => void found.push(...(await cutTexts(page)).map((cut) => `${place}: ${cut}`)));
      expect(found).toEqual([]);
    });
  }
}
