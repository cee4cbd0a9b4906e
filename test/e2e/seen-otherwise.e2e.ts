import { expect, type Page } from '@playwright/test';
import { en } from '../../src-renderer/i18n/en.ts';
import { test } from './app.ts';
import { cutTexts } from './cut-texts.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { violations } from './violations.ts';
import { walkPlaces, type Words } from './walk-places.ts';

const english: Readonly<Record<string, string>> = en;
const words: Words = (key) => english[key] ?? '';

test('at twice the size nothing is cut, and every place can be reached', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { electron, page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 960);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640);
  const found: string[] = [];
  await walkPlaces(page, words, async (place) => void found.push(...(await cutTexts(page)).map((cut) => `${place}: ${cut}`)));
  expect(found).toEqual([]);
});

for (const [what, media] of [
  ['light colours', { colorScheme: 'light' }],
  ['dark colours', { colorScheme: 'dark' }],
  ['the system’s own colours', { forcedColors: 'active' }],
  ['more contrast', { contrast: 'more' }],
  ['less motion', { reducedMotion: 'reduce' }],
] as const) {
  test(`with ${what} no place has a violation, and nothing moves where it should not`, async ({ home, server, launch }) => {
    test.slow();
    await home.write('home/.qwen/settings.json', settingsOf(server.origin));
    const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
    await page.emulateMedia(media);
    // What began before the wish for less motion may end.
    if (what === 'less motion') await expect.poll(() => movements(page)).toEqual([]);
    const found: unknown[] = [];
    await walkPlaces(page, words, async (place) => {
      const moving = what === 'less motion' ? await movements(page) : [];
      found.push(...[...(await violations(page)), ...moving].map((one) => ({ place, one })));
    });
    expect(found).toEqual([]);
  });
}

/** Animations and transitions that run on the page now. */
const movements = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document.getAnimations().flatMap((animation) => {
      const { effect } = animation;
      const lasts = Number(effect?.getComputedTiming().duration ?? 0);
      return animation.playState === 'running' && lasts > 0 && effect instanceof KeyframeEffect ? [`${effect.target?.className} moves`] : [];
    }),
  );
