import { expect, type Page } from '@playwright/test';
import { apiError } from '../servers/reply.ts';
import { TEST_KEY, typedKey } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { button, field, heading, test } from './wizard.ts';

const FRENCH = { env: { LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' }, switches: ['--lang=fr'] };
const KEY = `sk-${typedKey('by-hand')}`;

test('French, from an empty home through the wizard to a streamed answer', async ({ home, server, launch }) => {
  const { page } = await launch(FRENCH);
  await expect(page.locator('html')).toHaveAttribute('lang', /^fr/);
  await button(page, 'Clé API').click();
  await expect(heading(page, 'Clé API')).toBeFocused();
  await page.getByRole('combobox', { name: 'Fournisseur' }).selectOption({ label: 'Autre fournisseur' });
  await field(page, 'URL de base').fill(`${server.origin}/v1`);
  await field(page, 'Clé API').fill(KEY);
  await field(page, 'ID du modèle').fill('m');
  await page.getByRole('radiogroup', { name: 'Où garder la clé' }).getByRole('radio', { name: 'Fichier .env' }).check();
  await button(page, 'Continuer').click();
  await expect(heading(page, 'Vérifier la connexion')).toBeFocused();
  await expect(page.getByRole('region', { name: 'Ce qui sera écrit' })).toContainText('nouveau fichier');
  await button(page, 'Vérifier').click();
  await expect(heading(page, 'Vous êtes connecté')).toBeVisible();
  await button(page, 'Commencer').click();
  await page.getByRole('textbox', { name: 'Message' }).fill('bonjour');
  await button(page, 'Envoyer').click();
  await expect(page.getByRole('log', { name: 'Conversation' })).toContainText('Hello from the test server.');
  expect(await home.read('home/.qwen/.env')).toContain(KEY);
});

test('nothing is shown in English before the language of the computer', async ({ launch }) => {
  const { page } = await launch(FRENCH);
  await expect(heading(page, 'Bienvenue')).toBeVisible();
  await page.addInitScript(rememberTexts);
  await page.reload();
  await expect(heading(page, 'Bienvenue')).toBeVisible();
  const texts = await page.evaluate(() => (window as unknown as { texts: string[] }).texts);
  expect(texts.join('\n')).toContain('Bienvenue');
  expect(texts.join('\n')).not.toContain('Welcome');
});

test('a language chosen in Settings is that of all windows and the menu at once, and of the next start', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const first = await launch({ env: { KEY_ONE: TEST_KEY } });
  const opened = first.electron.waitForEvent('window');
  await first.page.keyboard.press('Control+Shift+N');
  const other = await opened;
  await expect(heading(other, 'Welcome')).toBeVisible();
  await goTo(first.page, 'Settings');
  await first.page.getByRole('radio', { name: '简体中文' }).click();
  await expect(heading(first.page, '设置')).toBeVisible();
  await expect(heading(other, '欢迎')).toBeVisible();
  await expect(other.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const menu = () => first.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  await expect.poll(menu).toEqual(['文件', '编辑', '视图', '窗口']);
  await first.close();
  const second = await launch({ env: { KEY_ONE: TEST_KEY } });
  await expect(heading(second.page, '欢迎')).toBeVisible();
});

async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place }).click();
}

/** Runs in the page before its scripts: keeps every text that is ever there. */
function rememberTexts(): void {
  const texts: string[] = [];
  Object.assign(window, { texts });
  new MutationObserver(() => texts.push(document.body?.textContent ?? '')).observe(document, { childList: true, subtree: true, characterData: true });
}

test('an error card in Chinese: what happened, why, what to do, and the same after the next start', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  await home.write('home/.config/Switchyard/preferences.json', { language: 'zh' });
  server.script(apiError(401, 'Incorrect API key provided', { code: 'invalid_api_key' }));
  const first = await launch({ env: { KEY_ONE: TEST_KEY } });
  await button(first.page, '开始聊天').click();
  await first.page.getByRole('textbox', { name: '消息' }).fill('你好');
  await button(first.page, '发送').click();
  const words = `${new URL(server.origin).host} 的服务器拒绝了密钥（环境变量 KEY_ONE）。请检查或更换密钥。`;
  const card = first.page.getByRole('alert');
  await expect(card).toContainText('提供商不接受此密钥');
  await expect(card).toContainText(words);
  await expect(card.getByRole('button', { name: '在“模型”中检查密钥' })).toBeVisible();
  await first.close();

  const second = await launch({ env: { KEY_ONE: TEST_KEY } });
  await second.page.getByRole('button', { name: '你好' }).first().click();
  await expect(second.page.getByRole('alert')).toContainText(words);
});
