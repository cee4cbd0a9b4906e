import { chmod, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src-main/core/secret.ts';
import { createVault } from '../../../src-main/services/vault/vault.ts';
import { scratchFolder } from '../../shell/scratch.ts';
import { memoryKeyring, type MemoryKeyring } from '../memory-keyring.ts';

const KEY = new Secret('k-very-secret');

/** A vault of its own; `again()` is the app's next start. */
async function givenVault(keyring: MemoryKeyring = memoryKeyring()) {
  const path = join(await scratchFolder(), 'data', 'vault.json');
  let changes = 0;
  const start = async () => {
    const vault = createVault(path, keyring, () => (changes += 1));
    await vault.ready();
    return vault;
  };
  return { path, keyring, vault: await start(), again: start, changes: () => changes };
}

describe('a key in the vault', () => {
  it('is on the disk encrypted, for its owner only, with how it was encrypted beside it', async () => {
    const { vault, path } = await givenVault();
    await vault.set('KEY_ONE', KEY, 'disk');
    const text = await readFile(path, 'utf8');
    expect(text).not.toContain('k-very-secret');
    expect(JSON.parse(text)).toMatchObject({ version: 1, variables: { KEY_ONE: { backend: 'gnome_libsecret', api: 'sync' } } });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(vault.view()).toEqual({ state: 'protected', backend: 'GNOME Keyring', names: [{ name: 'KEY_ONE', kept: 'disk' }] });
  });

  it('is closed after a start, and opened only when it is asked for', async () => {
    const { vault, keyring, again } = await givenVault();
    await vault.set('KEY_ONE', KEY, 'disk');
    keyring.calls.length = 0;
    const next = await again();
    expect(next.look('KEY_ONE')).toEqual({ state: 'closed' });
    expect(next.view()).toEqual({ state: 'unknown', names: [{ name: 'KEY_ONE', kept: 'disk' }] });
    expect(keyring.calls).toEqual([]);
    await next.open(['KEY_ONE', 'KEY_UNKNOWN']);
    expect(next.look('KEY_ONE')).toMatchObject({ state: 'open', value: KEY });
    expect(next.look('KEY_UNKNOWN')).toBeUndefined();
  });

  it('is forgotten when it is removed, and the others stay', async () => {
    const { vault, path } = await givenVault();
    await vault.set('KEY_ONE', KEY, 'disk');
    await vault.set('KEY_TWO', KEY, 'disk');
    await vault.clear('KEY_ONE');
    expect(vault.look('KEY_ONE')).toBeUndefined();
    expect(Object.keys((JSON.parse(await readFile(path, 'utf8')) as { variables: object }).variables)).toEqual(['KEY_TWO']);
  });

  it('is encrypted anew when the keyring asks for it', async () => {
    const keyring = memoryKeyring();
    const { vault, path, again } = await givenVault(keyring);
    await vault.set('KEY_ONE', KEY, 'disk');
    const before = await readFile(path, 'utf8');
    keyring.again = true;
    const next = await again();
    await next.open(['KEY_ONE']);
    expect(next.look('KEY_ONE')).toMatchObject({ state: 'open' });
    expect(await readFile(path, 'utf8')).not.toBe(before);
  });

  it('shows nothing of itself in what a window sees, and every change is told', async () => {
    const { vault, changes } = await givenVault();
    await vault.set('KEY_ONE', KEY, 'disk');
    await vault.set('KEY_TWO', KEY, 'session');
    await vault.clear('KEY_TWO');
    expect(JSON.stringify([vault.view(), vault.findings()])).not.toContain('k-very');
    expect(changes()).toBe(3);
  });

  it.each(['OPENAI_BASE_URL', 'OPENAI_MODEL', 'HTTPS_PROXY', '__proto__'])('is not taken under the name %s', async (name) => {
    const { vault } = await givenVault();
    await expect(vault.set(name, KEY, 'session')).rejects.toMatchObject({ error: { code: 'vault/not-a-key' } });
  });
});

describe('without a keyring that protects', () => {
  it.each(['basic_text', 'unknown'])('nothing is stored on the disk (%s); the session keeps it until the app quits', async (backend) => {
    const { vault, path, again } = await givenVault(memoryKeyring({ backend, available: backend === 'basic_text' }));
    await expect(vault.set('KEY_ONE', KEY, 'disk')).rejects.toMatchObject({ error: { code: 'vault/not-protected' } });
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
    await vault.set('KEY_ONE', KEY, 'session');
    expect(vault.view()).toEqual({ state: 'not-protected', names: [{ name: 'KEY_ONE', kept: 'session' }] });
    expect(vault.look('KEY_ONE')).toMatchObject({ state: 'open', value: KEY });
    expect((await again()).look('KEY_ONE')).toBeUndefined();
  });

  it('a key that was encrypted elsewhere is kept, and both keyrings are named', async () => {
    const keyring = memoryKeyring();
    const { vault, path, again } = await givenVault(keyring);
    await vault.set('KEY_ONE', KEY, 'disk');
    const before = await readFile(path, 'utf8');
    Object.assign(keyring, { backend: 'basic_text', available: false });
    const next = await again();
    await next.open(['KEY_ONE']);
    expect(next.look('KEY_ONE')).toEqual({ state: 'unopenable', reason: 'undecryptable' });
    expect(next.findings()).toMatchObject([{ code: 'vault/undecryptable', message: expect.stringMatching(/KEY_ONE.*GNOME Keyring.*no keyring.*kept.*anew/) as string }]);
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('a locked keyring is told from a missing one, and asked again when the person looks', async () => {
    const keyring = memoryKeyring();
    const { vault, again } = await givenVault(keyring);
    await vault.set('KEY_ONE', KEY, 'disk');
    keyring.available = false;
    const next = await again();
    await next.open(['KEY_ONE']);
    expect(next.look('KEY_ONE')).toEqual({ state: 'unopenable', reason: 'locked' });
    expect(next.view().state).toBe('locked');
    await expect(next.set('KEY_TWO', KEY, 'disk')).rejects.toMatchObject({ error: { code: 'vault/locked' } });
    keyring.available = true;
    await next.check();
    expect(next.look('KEY_ONE')).toEqual({ state: 'closed' });
  });
});

describe('a damaged vault file', () => {
  it('is reported, and set aside when something new is saved', async () => {
    const { vault, path, again } = await givenVault();
    await vault.set('KEY_ONE', KEY, 'disk');
    await writeFile(path, '{ "version": 1, "varia');
    const next = await again();
    expect(next.findings()).toMatchObject([{ code: 'vault/damaged' }]);
    await next.set('KEY_TWO', KEY, 'disk');
    expect(next.findings()).toEqual([]);
    const aside = (await readdir(join(path, '..'))).filter((name) => name.startsWith('vault.json.damaged-'));
    expect(await Promise.all(aside.map((name) => readFile(join(path, '..', name), 'utf8')))).toEqual(['{ "version": 1, "varia']);
  });

  it('that others could read is closed to them with the next change', async () => {
    const { vault, path } = await givenVault();
    await vault.set('KEY_ONE', KEY, 'disk');
    await chmod(path, 0o644);
    await vault.set('KEY_TWO', KEY, 'disk');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});
