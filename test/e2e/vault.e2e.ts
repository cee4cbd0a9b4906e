import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { startKeyring } from './keyring.ts';
import { typedKey } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';
import { expectNoViolations } from './violations.ts';

const WITHOUT = 'Not tested: the vault under a real keyring, because this machine has no gnome-keyring or no dbus.';

const place = (page: Page, name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name }).click();
const keys = (page: Page) => page.getByRole('region', { name: 'Keys' });

async function keep(page: Page, name: string, key: string): Promise<void> {
  await keys(page).getByRole('textbox', { name: 'Environment variable' }).fill(name);
  await keys(page).getByRole('textbox', { name: 'API key' }).fill(key);
  await keys(page).getByRole('button', { name: 'Save key' }).click();
  await expect(keys(page).getByRole('list', { name: 'Kept keys' })).toContainText(name);
  await expect(keys(page).getByRole('textbox', { name: 'API key' })).toHaveValue('');
}

test('with a keyring: a key is encrypted on the disk, used after a restart, and removed', async ({ home, server, launch }) => {
  const keyring = await startKeyring(home.path);
  if (keyring === undefined) process.stderr.write(`${WITHOUT}\n`);
  test.skip(keyring === undefined, WITHOUT);
  const start = { env: keyring?.env ?? {}, switches: keyring?.switches ?? [] };
  try {
    await home.write('home/.qwen/settings.json', settingsOf(server.origin));
    const first = await launch(start);
    await place(first.page, 'Settings');
    await expect(keys(first.page)).toContainText('Protected by GNOME Keyring');
    await keep(first.page, 'KEY_ONE', typedKey('vault'));
    await expect(keys(first.page)).toContainText('KEY_ONEencrypted');
    await expectNoViolations(first.page);
    await first.close();
    const stored = await home.read('home/.config/Switchyard/vault.json');
    expect(JSON.parse(stored)).toMatchObject({ variables: { KEY_ONE: { backend: 'gnome_libsecret' } } });
    expect(stored).not.toContain(typedKey('vault'));

    const { page, close } = await launch(start);
    await startChatting(page);
    await say(page, 'hello');
    await expect(conversation(page)).toContainText('key from the encrypted vault (KEY_ONE)');
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${typedKey('vault')}`);
    await place(page, 'Settings');
    await keys(page).getByRole('button', { name: 'Remove KEY_ONE' }).click();
    await expect(keys(page)).toContainText('No keys are kept.');
    expect(await home.read('home/.config/Switchyard/vault.json')).not.toContain('KEY_ONE');
    await close(); // it does not outlive its keyring
  } finally {
    await keyring?.stop();
  }
});

test('without a keyring: a key is kept for the session only, never on the disk, and is gone after a restart', async ({ home, server, launch }) => {
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  const { page, close } = await launch();
  await place(page, 'Settings');
  await expect(keys(page)).toContainText('Not protected on this system');
  await expect(keys(page).getByRole('radio', { name: 'Encrypted on this computer' })).toBeDisabled();
  await keep(page, 'KEY_ONE', typedKey('session'));
  await expect(keys(page)).toContainText('this session only');
  await expectNoViolations(page);
  await place(page, 'Chat');
  await say(page, 'hello');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${typedKey('session')}`);
  await close();
  await expect(home.read('home/.config/Switchyard/vault.json')).rejects.toMatchObject({ code: 'ENOENT' });

  const again = await launch();
  await place(again.page, 'Models');
  await expect(again.page.getByRole('list', { name: 'Models' })).toContainText('KEY_ONE is not set.');
  await expect(again.page.getByRole('list', { name: 'Models' })).toContainText("Switchyard's encrypted vault");
});
