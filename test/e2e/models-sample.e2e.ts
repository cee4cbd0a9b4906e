import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { box, entryRow, goToModels, save } from './editing.ts';

/** The configuration that the CLI's documentation begins with, as it is printed there. */
const SAMPLE = `{
  "modelProviders": {
    "openai": [
      {
        "id": "gpt-4o",
        "name": "GPT-4o",
        "envKey": "OPENAI_API_KEY",
        "baseUrl": "https://api.openai.com/v1"
      }
    ],
    "anthropic": [
      {
        "id": "claude-sonnet-4-20250514",
        "name": "Claude Sonnet 4",
        "envKey": "ANTHROPIC_API_KEY"
      }
    ],
    "gemini": [
      {
        "id": "gemini-2.5-pro",
        "name": "Gemini 2.5 Pro",
        "envKey": "GEMINI_API_KEY"
      }
    ]
  }
}
`;

async function add(page: Page, provider: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: 'Add model' }).click();
  await page.getByRole('combobox', { name: 'Provider' }).selectOption(provider);
  for (const [name, value] of Object.entries(fields)) await box(page, name).fill(value);
  await save(page);
}

test('the documentation’s sample is built through the form alone, and a number changed later is all that changes', async ({ home, launch }) => {
  test.slow();
  const { page } = await launch();
  await goToModels(page);
  await add(page, 'openai', { 'Model ID': 'gpt-4o', 'Display name': 'GPT-4o', 'Environment variable': 'OPENAI_API_KEY', 'Base URL': 'https://api.openai.com/v1' });
  await add(page, 'anthropic', { 'Model ID': 'claude-sonnet-4-20250514', 'Display name': 'Claude Sonnet 4', 'Environment variable': 'ANTHROPIC_API_KEY' });
  await add(page, 'gemini', { 'Model ID': 'gemini-2.5-pro', 'Display name': 'Gemini 2.5 Pro', 'Environment variable': 'GEMINI_API_KEY' });
  expect((await home.read('home/.qwen/settings.json')).trim()).toBe(SAMPLE.trim());

  const byHand = SAMPLE.replace('"baseUrl": "https://api.openai.com/v1"', '"baseUrl": "https://api.openai.com/v1", // the usual one\n        /* tuned */ "generationConfig": { "timeout":   60000 }')
    .replace('"anthropic": [', '// second choice\n    "anthropic": [');
  await home.write('home/.qwen/settings.json', byHand);
  await entryRow(page, 'GPT-4o').click();
  await expect(box(page, 'Timeout (ms)')).toHaveValue('60000');
  await box(page, 'Timeout (ms)').fill('90000');
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(page.getByRole('textbox', { name: 'JSON of this model' })).toContainText('/* tuned */ "generationConfig": { "timeout":   90000 }');
  await save(page);
  expect(await home.read('home/.qwen/settings.json')).toBe(byHand.replace('60000', '90000'));

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => home.read('home/.qwen/settings.json')).toBe(byHand);
});
