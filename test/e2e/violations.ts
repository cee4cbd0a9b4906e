import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  id: string;
  nodes: string[];
}

/** What axe finds on the page as it is now. The checker is put in past the page's policy, which forbids foreign code. */
export async function violations(page: Page): Promise<Violation[]> {
  const source = await readFile(axePath, 'utf8');
  await page.evaluate(source);
  await page.evaluate(arrived);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const result = await axe.run();
    return result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 120)) }));
  });
}

/** What comes into view has come: a list that still fades in has the contrast of a shadow. What turns for ever is not waited for. */
async function arrived(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** Fails for every violation that axe finds, in light and in dark colours. */
export async function expectNoViolations(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
  }
}
