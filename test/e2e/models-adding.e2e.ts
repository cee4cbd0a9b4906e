import { expect, type Page } from '@playwright/test';
import { json } from '../servers/reply.ts';
import { test } from './app.ts';
import { box, goToModels, save, saveButton } from './editing.ts';
import { testKey, typedKey } from './leaks/keys.ts';

const SETTINGS = 'home/.qwen/settings.json';

/** The list of `modelProviders` under a key. */
async function listIn(text: Promise<string>, key: string): Promise<unknown> {
  return (JSON.parse(await text) as { modelProviders: Record<string, unknown> }).modelProviders[key];
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Add model' }).click();
  await page.getByRole('button', { name: 'Paste…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
}

test('models are chosen from the server’s own list: searched, several at once', async ({ home, server, launch }) => {
  server.script((request) => (request.path === '/api/v1/models' && request.headers.authorization === `Bearer ${testKey('server')}` ? json(200, { data: ['alpha-1', 'alpha-2', 'beta-1'].map((id) => ({ id })) }) : json(404, {})));
  const { page } = await launch({ env: { OWN_KEY: testKey('server') } });
  await goToModels(page);
  await page.getByRole('button', { name: 'Add model' }).click();
  await box(page, 'Base URL').fill(`${server.origin}/api/v1`);
  await box(page, 'Environment variable').fill('OWN_KEY');
  await page.getByRole('button', { name: 'Choose from the server’s list…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Models of this server' });
  await expect(dialog.getByRole('checkbox')).toHaveCount(3);
  await dialog.getByRole('searchbox', { name: 'Search models' }).fill('ALPHA');
  await expect(dialog.getByRole('checkbox')).toHaveCount(2);
  for (const id of ['alpha-1', 'alpha-2']) await dialog.getByRole('checkbox', { name: id }).check();
  await dialog.getByRole('button', { name: 'Add 2 models' }).click();
  await expect(page.getByText('This will be written')).toBeVisible();
  await saveButton(page).click();
  const common = { envKey: 'OWN_KEY', baseUrl: `${server.origin}/api/v1` };
  await expect.poll(() => listIn(home.read(SETTINGS), 'openai').catch(() => null)).toEqual([{ id: 'alpha-1', ...common }, { id: 'alpha-2', ...common }]);
});

test('what the server says instead of a list is told, and nothing that was typed is lost', async ({ server, launch }) => {
  server.script(json(401, { error: { message: 'no such key' } }));
  const { page } = await launch({ env: { OWN_KEY: testKey('wrong') } });
  await goToModels(page);
  await page.getByRole('button', { name: 'Add model' }).click();
  await box(page, 'Base URL').fill(`${server.origin}/api/v1`);
  await box(page, 'Environment variable').fill('OWN_KEY');
  await page.getByRole('button', { name: 'Choose from the server’s list…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Models of this server' });
  await expect(dialog.getByRole('alert')).toContainText('OWN_KEY');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(box(page, 'Base URL')).toHaveValue(`${server.origin}/api/v1`);
});

const SECRET = `sk-${typedKey('pasted')}`;

const PASTES: [name: string, text: string, key: string, entry: object][] = [
  ['a curl command', `curl https://api.x.example/v1/chat/completions -H "Authorization: Bearer ${SECRET}" -d '{"model": "curl-model", "temperature": 0.3, "messages": []}'`, 'openai', { id: 'curl-model', baseUrl: 'https://api.x.example/v1', generationConfig: { samplingParams: { temperature: 0.3 } } }],
  ['export lines', `export OPENAI_API_KEY=${SECRET}\nexport OPENAI_BASE_URL=https://api.y.example/v1\nexport OPENAI_MODEL=env-model`, 'openai', { id: 'env-model', envKey: 'OPENAI_API_KEY', baseUrl: 'https://api.y.example/v1' }],
  ['a .env block', `# mine\nANTHROPIC_API_KEY="${SECRET}"\nANTHROPIC_MODEL=claude-x\n`, 'anthropic', { id: 'claude-x', envKey: 'ANTHROPIC_API_KEY' }],
  ['JSON', '{ "id": "json-model", "envKey": "J_KEY", "baseUrl": "https://api.z.example/v1" }', 'openai', { id: 'json-model', envKey: 'J_KEY', baseUrl: 'https://api.z.example/v1' }],
];

for (const [name, text, key, entry] of PASTES) {
  test(`${name} fills the form; its key goes to .env and never into the window`, async ({ home, launch }) => {
    const { page } = await launch();
    await goToModels(page);
    await paste(page, text);
    await page.getByRole('button', { name: 'Use 1 model' }).click();
    await expect(box(page, 'Model ID')).toHaveValue((entry as { id: string }).id);
    expect(await page.evaluate(() => document.body.innerHTML)).not.toContain(SECRET);
    await save(page);
    expect(await listIn(home.read(SETTINGS), key)).toMatchObject([entry]);
    expect(await home.read(SETTINGS)).not.toContain(SECRET);
    if (text.includes(SECRET)) expect(await home.read('home/.qwen/.env')).toContain(SECRET);
  });
}

test('an address alone fills the address, and what is missing is told when it is saved', async ({ launch }) => {
  const { page } = await launch();
  await goToModels(page);
  await paste(page, 'https://api.only.example/v1');
  await page.getByRole('button', { name: 'Use 1 model' }).click();
  await expect(box(page, 'Base URL')).toHaveValue('https://api.only.example/v1');
  await saveButton(page).click();
  await expect(page.getByRole('alert')).toContainText('“Model ID” cannot be saved as it is. This is needed.');
  await expect(box(page, 'Model ID')).toBeFocused();
});

test('several entries of a pasted settings file are added to their lists, one shown after the other', async ({ home, launch }) => {
  const { page } = await launch();
  await goToModels(page);
  await paste(page, JSON.stringify({ modelProviders: { openai: [{ id: 'a', envKey: 'K' }, { id: 'b', envKey: 'K' }], gemini: [{ id: 'g', envKey: 'G' }] } }));
  await page.getByRole('button', { name: 'Use 3 models' }).click();
  const review = page.getByRole('region', { name: 'Changes before they are written' });
  await expect(review).toContainText('"b"');
  await saveButton(page).click();
  await expect(review).toContainText('"g"');
  await saveButton(page).click();
  await expect.poll(() => listIn(home.read(SETTINGS), 'gemini').catch(() => null)).toEqual([{ id: 'g', envKey: 'G' }]);
  expect(await listIn(home.read(SETTINGS), 'openai')).toEqual([{ id: 'a', envKey: 'K' }, { id: 'b', envKey: 'K' }]);
});

test('nonsense is called so, and fills nothing', async ({ launch }) => {
  const { page } = await launch();
  await goToModels(page);
  await paste(page, 'lorem ipsum 日本 🚂');
  await expect(page.getByText('No model could be found in this.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use 0 models' })).toBeDisabled();
});
