import { randomUUID } from 'node:crypto';
import { chmod, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HeldTokens } from '../../src-main/core/oauth/held-tokens.ts';
import { Secret } from '../../src-main/core/secret.ts';
import { createFixes } from '../../src-main/services/apply-fix.ts';
import { headlessAccounts } from '../../src-main/services/credentials/headless-accounts.ts';
import { createOidcStore } from '../../src-main/services/credentials/oidc-store.ts';
import { createQwenStore } from '../../src-main/services/credentials/qwen-store.ts';
import { windowFindings } from '../../src-main/services/doctor.ts';
import { createVaultDisk, TOKENS } from '../../src-main/services/vault/vault-disk.ts';
import { loadWorkspace } from '../../src-main/services/workspace.ts';
import { logFile } from '../../src-main/shell/log-file.ts';
import { memoryKeyring } from './memory-keyring.ts';
import { DEEPSEEK, settingUp, type SettingUp } from './setup/setting-up.ts';
import { writerIn } from './writing.ts';

const KEY = { name: 'OTHER_KEY', value: new Secret('another-key-0123456789') };
const tokens = (): HeldTokens => ({ access: new Secret('access-0123456789'), refresh: new Secret('refresh-0123456789'), tokenType: 'Bearer', expiresAt: Date.now() + 3_600_000 });

/** Everything that holds a secret, as the services make it. */
async function everyFile() {
  const home = await settingUp();
  const qwen = createQwenStore(join(home.root, 'home/.qwen'), home.place.home);
  const disk = createVaultDisk(join(home.root, 'data/account-tokens.json'), TOKENS, { keyring: memoryKeyring() });
  const keepAll = async (): Promise<void> => {
    const { version } = await qwen.read();
    expect(await qwen.write(tokens(), version)).toMatchObject({ ok: true });
    expect(await createOidcStore('LOGIN_TOKEN', disk).write(tokens(), null)).toMatchObject({ ok: true });
    await home.place.vault.set('IN_VAULT', new Secret(randomUUID()), 'disk');
    await logFile(join(home.root, 'data/logs'), { bytes: 1000, files: 2 })('line\n');
  };
  await home.apply(DEEPSEEK);
  await home.setup.storeKey(home.place, KEY, 'env-file'); // the second write of .env: its backup holds the first key
  await keepAll();
  return { ...home, keepAll, qwen };
}

/** What others may do with anything below the app's folder and `~/.qwen`: "name mode", of what is not the owner's alone. */
async function openTo({ root }: SettingUp): Promise<{ names: string[]; open: string[] }> {
  const below = async (folder: string) => (await readdir(folder, { recursive: true })).map((name) => join(folder, name)).concat(folder);
  const all = (await Promise.all(['data', 'home/.qwen'].map((folder) => below(join(root, folder))))).flat();
  const open = await Promise.all(
    all.map(async (path) => {
      const status = await stat(path);
      const mode = status.mode & 0o777;
      return mode === (status.isDirectory() ? 0o700 : 0o600) ? [] : [`${relative(root, path)} ${mode.toString(8)}`];
    }),
  );
  return { names: all.map((path) => relative(root, path)), open: open.flat() };
}

describe.skipIf(process.platform === 'win32')('files with secrets', () => {
  it('are made for their owner only, in folders for their owner only', async () => {
    const home = await everyFile();
    const { names, open } = await openTo(home);
    expect(open).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['home/.qwen/.env', 'home/.qwen/settings.json', 'home/.qwen/oauth_creds.json', 'data/vault.json', 'data/account-tokens.json', 'data/backups', 'data/logs/switchyard.log']));
    const backups = names.filter((name) => /backups\/.*\/\d{15}-/.test(name));
    expect((await Promise.all(backups.map((name) => readFile(join(home.root, name), 'utf8')))).join('')).toContain(DEEPSEEK.key);
  });

  it('of the app that were opened to others are closed with the next write', async () => {
    const home = await everyFile();
    const files = ['data/vault.json', 'data/account-tokens.json', 'data/logs/switchyard.log', 'home/.qwen/oauth_creds.json'];
    for (const name of files) await chmod(join(home.root, name), 0o644);
    expect((await openTo(home)).open).toHaveLength(4);
    expect(await home.qwen.read()).toMatchObject({ exposed: true });
    await home.keepAll();
    expect((await openTo(home)).open).toEqual([]);
  });

  it('of the person that others can read are found by the doctor, and closed when asked', async () => {
    const home = await everyFile();
    await chmod(join(home.root, 'home/.qwen/.env'), 0o644);
    const found = async () => (await windowFindings(home.place, await loadWorkspace(home.place))).filter(({ code }) => code === 'secret/readable-by-others');
    const [finding] = await found();
    const fixes = createFixes(writerIn(join(home.root, 'data')), randomUUID);
    await fixes.apply(home.place, finding?.fix?.id ?? '');
    expect([await found(), (await openTo(home)).open]).toEqual([[], []]);
  });

  it.each([
    ['account/exposed', 'home/.qwen/oauth_creds.json', 0o644, 0o600],
    ['secret/open-folder', 'home/.qwen', 0o777, 0o700],
  ])('likewise, shown before and taken back when asked: %s', async (code, name, open, closed) => {
    const home = await everyFile();
    const path = join(home.root, name);
    const mode = async () => (await stat(path)).mode & 0o777;
    await chmod(path, open);
    const place = { ...home.place, accounts: headlessAccounts(home.place).place };
    const found = async () => (await windowFindings(place, await loadWorkspace(place))).find((finding) => finding.code === code);
    const id = (await found())?.fix?.id ?? '';
    const fixes = createFixes(writerIn(join(home.root, 'data')), randomUUID);
    expect(await fixes.preview(place, id)).toMatchObject([{ before: null, after: null, mode: { before: open, after: closed } }]);
    const undo = await fixes.apply(place, id);
    expect([await found(), await mode()]).toEqual([undefined, closed]);
    await fixes.undo(undo);
    expect(await mode()).toBe(open);
  });
});
