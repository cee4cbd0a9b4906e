import { expect, type Locator, type Page } from '@playwright/test';

/** Goes to the Models place and waits for its list. */
export async function goToModels(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Models' }).click();
  await expect(page.getByRole('button', { name: 'Add model' })).toBeVisible();
}

export const box = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
export const saveButton = (page: Page): Locator => page.getByRole('button', { name: 'Save', exact: true });
export const entryRow = (page: Page, name: string): Locator => page.getByRole('list', { name: 'Models' }).getByRole('button', { name: new RegExp(name) });

/** Saves what is on the right: looks at the difference, then writes it. */
export async function save(page: Page): Promise<void> {
  await saveButton(page).click();
  await expect(page.getByRole('region', { name: 'Changes before they are written' })).toBeVisible();
  await saveButton(page).click();
  await expect(page.getByText('Saved.')).toBeVisible();
}
