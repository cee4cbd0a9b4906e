import { expect, type Page } from '@playwright/test';
import { launch as start, test } from '../e2e/app.ts';
import { startKeyring } from '../e2e/keyring.ts';
import { keysIn, testKey } from '../e2e/leaks/keys.ts';
import { startSignIn } from '../e2e/sign-in-calls.ts';
import { startOpenIdProvider } from '../servers/openid-provider.ts';
import { somebody } from '../servers/person.ts';
import type { SeenRequest } from '../servers/model-server.ts';
import { apiError, streamed, type Reply } from '../servers/reply.ts';
import { askEverything } from './ask-everything.ts';
import { callAll, heardBy, listenIn, valueOf } from './bridge.ts';
import { figure } from './figure.ts';
import { spyOnOpener } from './opener-spy.ts';

const VAULT_KEY = testKey('of-the-vault');

/** What the provider's account is called in an environment. */
const TOKEN = 'SWITCHYARD_127_0_0_1_TOKEN';

const settingsOf = (origin: string): object => ({
  modelProviders: {
    openai: [
      { id: 'by-vault', name: 'By vault', envKey: 'KEY_VAULT', baseUrl: `${origin}/vault/v1` },
      { id: 'by-account', name: 'By account', envKey: TOKEN, baseUrl: `${origin}/account/v1` },
    ],
  },
  security: { auth: { selectedType: 'openai' } },
  model: { name: 'by-vault' },
});

/** Puts a key into the vault and signs in, as a person did before. */
async function keepKeys(page: Page, issuer: string, clientId: string): Promise<void> {
  await valueOf(page, 'vault.set', { name: 'KEY_VAULT', value: VAULT_KEY, keep: 'disk' });
  const { views } = await startSignIn(page, { way: 'oidc', method: 'loopback', issuer, clientId });
  await expect.poll(async () => (await views()).at(-1)).toMatchObject({ phase: 'browser' });
  const view = (await views()).at(-1);
  await somebody().walk(view?.phase === 'browser' ? view.url : '');
  await expect.poll(async () => (await views()).at(-1)).toMatchObject({ phase: 'done' });
}

/** A refusal that repeats the key that came with the request. */
const repeating = ({ headers }: SeenRequest): Reply => apiError(401, `Incorrect API key provided: ${String(headers.authorization).slice('Bearer '.length)}`);

// What the page holds of the keys, what it is told, and all files are searched by the fixture when the app has ended.
test('keys of the vault and tokens of a company’s sign-in stay in main, also when the page or the app crashes', async ({ home, server, launch }, info) => {
  test.setTimeout(180_000);
  const [provider, keyring] = await Promise.all([startOpenIdProvider(), startKeyring(home.path)]);
  test.skip(keyring === undefined, 'Not tested: keys in the vault, because this machine has no gnome-keyring or no dbus.');
  const spy = await spyOnOpener(home);
  const how = { env: { ...keyring?.env, ...spy.env }, switches: keyring?.switches ?? [] };
  try {
    await home.write('home/.qwen/settings.json', settingsOf(server.origin));
    const before = await start(home, how);
    await keepKeys(before.page, provider.issuer, provider.clientId);
    await before.close();

    server.script(repeating);
    const { electron, page, close } = await launch(how);
    await electron.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    });
    await listenIn(page);
    const { first, attempts, answers, unasked } = await askEverything(page, server.origin);
    const told = answers.flatMap((answer, at) => keysIn(JSON.stringify(answer)).map((kind) => `${attempts[at]?.name} told a ${kind} key`));
    expect.soft([told, keysIn(JSON.stringify(first)), unasked]).toEqual([[], [], []]);
    expect.soft(keysIn(await heardBy(page))).toEqual([]);
    // That they were there to be found: both were sent to the server.
    const sent = server.requests.map(({ path, headers }) => `${path.split('/')[1]} ${keysIn(String(headers.authorization)).join()}`);
    expect(sent).toEqual(expect.arrayContaining(['vault given', 'account given']));
    figure(info, 'calls that were searched for keys of the vault and tokens of a sign-in', attempts.length, told.length);
    await close();

    await crashInMidAnswer(await launch(how), server);
    figure(info, 'crashes whose output was searched for keys', 3);
  } finally {
    await Promise.all([provider.close(), keyring?.stop()]);
  }
});

type Launched = Awaited<ReturnType<typeof start>>;

/** A rejection that nobody hears, a page that crashes, and at last the app itself, while both keys are in use. */
async function crashInMidAnswer({ electron, page, ended }: Launched, server: { script(reply: Reply): void; requests: SeenRequest[] }): Promise<void> {
  const before = server.requests.length;
  server.script(streamed({ text: Array.from({ length: 2000 }, () => 'word ') }, { delayMs: 50 }));
  const { models } = await valueOf<{ models: { key: string; id: string }[] }>(page, 'session.get');
  await callAll(page, models.filter(({ id }) => id.startsWith('by-')).map(({ key }) => ({ name: 'chat.send', argument: { chatId: null, text: 'hello', modelKey: key } })));
  await expect.poll(() => server.requests.length).toBeGreaterThanOrEqual(before + 2);
  await electron.evaluate((_electron, text) => void Promise.reject(new Error(`refused: ${text}`)), VAULT_KEY);
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect.poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some(({ webContents }) => !webContents.isCrashed() && !webContents.isLoading()))).toBe(true);
  await Promise.all([ended, electron.evaluate(() => process.crash()).catch(() => undefined)]);
}
