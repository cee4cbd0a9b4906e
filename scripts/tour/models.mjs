/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {ReturnType<typeof import('./camera.mjs').camera>} Camera */

/**
 * The Models place pane by pane, and Settings.
 * @param {Page} page
 * @param {Camera} camera
 */
export async function models(page, camera) {
  await place(page, 'Models');
  await page.getByRole('button', { name: /^Kimi K2.5/ }).click();
  await page.getByText('Requests go to').waitFor();
  await camera.shoot(page, 'models-form');

  await page.locator('summary').filter({ hasText: 'Sampling' }).click();
  await page.getByRole('textbox', { name: 'Temperature' }).fill('0.6');
  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.getByRole('textbox', { name: 'JSON of this model' }).getByText('0.6').waitFor();
  await camera.shoot(page, 'models-json');
  await page.getByRole('tab', { name: 'Effective' }).click();
  await page.getByRole('tabpanel').getByText('baseUrl').waitFor();
  await camera.shoot(page, 'models-effective');

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'This will be written' }).waitFor();
  await camera.shoot(page, 'models-difference');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.').waitFor();

  await page.getByRole('button', { name: 'Preview request' }).click();
  await page.getByRole('dialog').getByText('Copy as curl').waitFor();
  await camera.shoot(page, 'models-request');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByRole('button', { name: 'Check again', disabled: false }).waitFor();
  await camera.shoot(page, 'models-check');
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'Doctor' }).getByRole('button', { name: 'Fix' }).first().click();
  await page.getByRole('button', { name: 'Apply fix', disabled: false }).waitFor();
  await camera.shoot(page, 'models-doctor');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Add model' }).click();
  await page.getByRole('combobox', { name: 'Provider' }).waitFor();
  await camera.shoot(page, 'models-add');
  await page.getByRole('button', { name: 'Discard' }).click();
  await place(page, 'Settings');
  await page.getByRole('button', { name: 'Delete all my data' }).waitFor();
  await camera.shoot(page, 'models-settings');
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function place(page, name) {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name }).click();
  await page.mouse.move(700, 5);
}
