import type { Page } from '@playwright/test';

/** Texts that are wider than their box, which hides the rest without a tooltip that has it; a hint in words in a field that is too narrow for it (an example may be cut); and a page that scrolls sideways. */
export async function cutTexts(page: Page): Promise<string[]> {
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
    const pen = document.createElement('canvas').getContext('2d');
    const hints = [...document.querySelectorAll<HTMLInputElement>('input[placeholder]:not(.mono)')].filter((input) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(input);
      if (pen === null || input.clientWidth < 2 || input.value !== '') return false;
      pen.font = font;
      return pen.measureText(input.placeholder).width > input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) + 1;
    });
    cut.push(...hints.map(({ className, placeholder }) => `placeholder ${className} “${placeholder}”`));
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return cut;
    const beyond = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1 || element.getBoundingClientRect().left < -1);
    return [...cut, `the page scrolls sideways: ${beyond.map(({ className }) => (typeof className === 'string' ? className : 'icon')).join(' | ')}`];
  });
}
