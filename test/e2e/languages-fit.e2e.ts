import { expect, type Page } from '@playwright/test';
import { en } from '../../src-renderer/i18n/en.ts';
import { pseudoText } from '../../src-renderer/i18n/pseudo-text.ts';
import { apiError } from '../servers/reply.ts';
import { test } from './app.ts';
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
      const { electron, page } = await launch({ env: { KEY_ONE: 'k' } });
      await electron.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height });
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'pseudo-rtl' ? 'rtl' : 'ltr');
      const found: string[] = [];
      await walkPlaces(page, (key) => pseudoText(words[key] ?? ''), async (place) => void found.push(...(await cutTexts(page)).map((cut) => `${place}: ${cut}`)));
      expect(found).toEqual([]);
    });
  }
}

/** Texts that are wider than their box, which hides the rest without a tooltip that has it; and a page that scrolls sideways. */
async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (element: HTMLElement): boolean => {
      const { overflowX, textOverflow, visibility } = getComputedStyle(element);
      if (visibility === 'hidden' || element.clientWidth < 2 || element.scrollWidth <= element.clientWidth + 1) return false;
      if (overflowX !== 'hidden' && overflowX !== 'clip') return false;
      const tells = element.closest('[title]') !== null || element.closest('[aria-label], [aria-description]') !== null;
      return !(textOverflow === 'ellipsis' && tells);
    };
    const hasText = (element: Element): boolean => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => hasText(element) && isCut(element)).map((element) => `${element.className} “${element.textContent}”`);
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return cut;
    const beyond = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1 || element.getBoundingClientRect().left < -1);
    return [...cut, `the page scrolls sideways: ${beyond.map(({ className }) => (typeof className === 'string' ? className : 'icon')).join(' | ')}`];
  });
}
