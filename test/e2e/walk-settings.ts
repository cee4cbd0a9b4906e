import { expect } from '@playwright/test';
import type { Walk } from './walk-places.ts';

/** Settings: all cards, the form for a key, and the question before all data is deleted. */
export async function walkSettings({ page, look, button, field }: Walk): Promise<void> {
  await look('settings');
  await field('vault.name').fill('not a name');
  await look('settings-key');
  await button('settings.delete').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('settings-delete');
}
