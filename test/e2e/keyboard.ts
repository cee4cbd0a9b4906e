import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab, or `key`, until `target` has the focus. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('the control is not to be reached by Tab');
}

/** Presses a key on `target`, reached by Tab; the focus is somewhere to be seen afterwards. */
export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
  await expectFocus(page);
}

/** The focus is not lost to the page as a whole, and can be seen. */
export async function expectFocus(page: Page): Promise<void> {
  const place = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return 'lost';
      const { width, height } = activeElement.getBoundingClientRect();
      return width * height > 0 && activeElement.matches(':focus-visible') ? 'seen' : `not seen: ${activeElement.outerHTML.slice(0, 120)}`;
    });
  await expect.poll(place).toBe('seen');
}
