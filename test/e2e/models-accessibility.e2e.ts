import { expect } from '@playwright/test';
import { test } from './app.ts';
import { box, goToModels, saveButton } from './editing.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { expectNoViolations } from './violations.ts';

test('no pane of Models has an accessibility violation or breaks the page’s policy, light and dark', async ({ home, server, launch }) => {
  test.setTimeout(180_000);
  await home.write('home/.qwen/settings.json', settingsOf(server.origin).replace('/one/v1"', '/one/v1/chat/completions"'));
  const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
  const refused: string[] = [];
  page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()));
  await goToModels(page);
  await expect(box(page, 'Model ID')).toHaveValue('p-one');
  await expectNoViolations(page);

  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(page.getByRole('textbox', { name: 'JSON of this model' })).toContainText('"p-one"');
  await expectNoViolations(page);
  await page.getByRole('tab', { name: 'Effective' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('/one/v1/chat/completions');
  await expectNoViolations(page);

  await page.getByRole('tab', { name: 'Form' }).click();
  await box(page, 'Base URL').fill(`${server.origin}/other`);
  await saveButton(page).click();
  await expect(page.getByRole('region', { name: 'Changes before they are written' })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Back' }).click();

  await page.getByRole('button', { name: 'Preview request' }).click();
  await expect(page.getByRole('dialog')).toContainText(`${server.origin}/other/chat/completions`);
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Check again' })).toBeEnabled();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');

  await page.getByRole('region', { name: 'Doctor' }).getByRole('button', { name: 'Fix' }).first().click();
  await expect(page.getByRole('button', { name: 'Apply fix' })).toBeEnabled();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add model' }).click();
  await expect(page.getByRole('combobox', { name: 'Provider' })).toBeVisible();
  await expectNoViolations(page);
  expect(refused).toEqual([]);
});
