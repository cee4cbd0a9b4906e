import { expect } from '@playwright/test';
import type { Walk } from './walk-places.ts';

/** The first step of every way, and with a key the step that shows what will be written. Ends where it began. */
export async function walkWizard({ page, words, look, button, field, heading }: Walk): Promise<void> {
  for (const way of ['way.qwen', 'way.coding-plan', 'way.api-key', 'way.local', 'way.company'] as const) {
    await button(way).click();
    await expect(page.getByRole('list', { name: words('signIn.steps') })).toBeVisible();
    await look(`wizard-${way}`);
    if (way === 'way.api-key') {
      await page.getByRole('combobox', { name: words('signIn.provider') }).selectOption('custom');
      await field('signIn.baseUrl').fill('http://127.0.0.1:9/v1');
      await field('signIn.key').fill('sk-typed-0123456789');
      await field('signIn.model').fill('m');
      await button('signIn.continue').click();
      await expect(heading('signIn.check.title')).toBeVisible();
      await look('wizard-check');
      await button('signIn.check').click();
      await expect(page.getByRole('alert')).toBeVisible();
      await look('wizard-check-failed');
    }
    await page.keyboard.press('Escape');
    await expect(heading('welcome.title')).toBeVisible();
  }
}
