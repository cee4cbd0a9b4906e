import { expect } from '@playwright/test';
import type { TextKey } from '../../src-renderer/i18n/catalogue.ts';
import type { Walk } from './walk-places.ts';

/** Models: the three panes of an entry, the change before it is written, the dialogues, and a new entry. */
export async function walkModels({ page, words, look, button, field }: Walk): Promise<void> {
  const tab = (key: TextKey) => page.getByRole('tab', { name: words(key), exact: true });
  await expect(field('field.id')).toHaveValue('p-one');
  await look('models-form');
  await tab('editor.tab.json').click();
  await expect(page.getByRole('textbox', { name: words('json.label') })).toBeVisible();
  await look('models-json');
  await tab('editor.tab.effective').click();
  await expect(page.getByRole('tabpanel')).toContainText('/one/v1/chat/completions');
  await look('models-effective');
  await tab('editor.tab.form').click();
  await field('field.name').fill('P Other');
  await button('editor.save').click();
  await expect(page.getByRole('region', { name: words('review.region') })).toBeVisible();
  await look('models-difference');
  await button('review.back').click();
  for (const [key, place] of [['editor.request', 'models-request'], ['editor.check', 'models-check']] as const) {
    await button(key).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(place);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await button('editor.discard').click();
  await button('editor.more').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look('models-menu');
  await page.keyboard.press('Escape');
  await button('models.add').click();
  await expect(page.getByRole('combobox').first()).toBeVisible();
  await look('models-new');
}
