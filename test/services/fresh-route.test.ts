import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src-main/core/secret.ts';
import type { Place } from '../../src-main/services/place.ts';
import { freshRoute } from '../../src-main/services/fresh-route.ts';
import { createVault, type Vault } from '../../src-main/services/vault/vault.ts';
import { appVault } from '../../src-main/services/vault/vault-names.ts';
import { loadWorkspace } from '../../src-main/services/workspace.ts';
import { makeHome, TWO_MODELS, USER } from './home.ts';
import { memoryKeyring } from './memory-keyring.ts';

const selected = { ...TWO_MODELS, security: { auth: { selectedType: 'openai' } }, model: { name: 'p-one' } };

/** A home whose vault has KEY_ONE and KEY_TWO, after a restart. */
async function givenHome(settings: object = selected, environment: Record<string, string> = {}) {
  const home = await makeHome({ [USER]: settings }, { environment });
  const path = join(home.root, 'data', 'vault.json');
  const keyring = memoryKeyring();
  const earlier = createVault(path, keyring, () => undefined);
  for (const name of ['KEY_ONE', 'KEY_TWO']) await earlier.set(name, new Secret(`${name}-value`), 'disk');
  keyring.calls.length = 0;
  const vault: Vault = createVault(path, keyring, () => undefined);
  const place: Place = { ...home.place, vault };
  return { home, place, vault, keyring, path };
}

const closed = { state: 'closed' };

describe('a key that only the vault has (R1)', () => {
  it('makes its model ready without the keyring being asked', async () => {
    const { place, keyring } = await givenHome();
    const { models } = await loadWorkspace(place);
    expect(models.map(({ unusable }) => unusable)).toEqual([undefined, undefined, undefined]);
    expect(keyring.calls).toEqual([]);
  });

  it('is opened for the request that needs it, and no other key is', async () => {
    const { place, vault } = await givenHome();
    const route = await freshRoute(place);
    expect(route).toMatchObject({ ok: true, value: { key: { source: { layer: 'vault', name: 'KEY_ONE' } } } });
    expect(route.ok && route.value.key?.value.reveal()).toBe('KEY_ONE-value');
    expect(vault.look('KEY_TWO')).toEqual(closed);
  });

  it('is opened too when settings refer to it', async () => {
    const one = { id: 'p-one', envKey: 'KEY_ONE', baseUrl: 'http://h/v1', generationConfig: { customHeaders: { 'X-Team': 'Key $KEY_TWO' } } };
    const { place } = await givenHome({ ...selected, modelProviders: { openai: [one] } });
    const route = await freshRoute(place);
    expect(route.ok && route.value.generation.value.customHeaders).toEqual({ 'X-Team': 'Key KEY_TWO-value' });
  });

  it('comes last: any other place is stronger, and the vault stays closed', async () => {
    const { place, vault, keyring } = await givenHome({ ...selected, env: { KEY_ONE: 'from-settings' } });
    const route = await freshRoute(place);
    expect(route.ok && route.value.key?.value.reveal()).toBe('from-settings');
    expect(route.ok && route.value.key?.hides).toEqual([{ layer: 'vault', name: 'KEY_ONE' }]);
    expect([vault.look('KEY_ONE'), keyring.calls]).toEqual([closed, []]);
  });

  it('that cannot be decrypted is missing, with what to do', async () => {
    const { place, keyring } = await givenHome();
    keyring.backend = 'kwallet6';
    const route = await freshRoute(place);
    expect(route).toMatchObject({ ok: false, error: { code: 'model/key-missing', message: expect.stringMatching(/KEY_ONE is in the encrypted vault.*Enter the key anew/) as string } });
    expect((await loadWorkspace(place)).findings).toMatchObject([{ code: 'vault/undecryptable' }]);
  });

  it('is named among the places that a variable is looked for in', async () => {
    const { place, vault } = await givenHome();
    await vault.clear('KEY_ONE');
    const { models } = await loadWorkspace(place);
    expect(models[0]?.unusable?.lookedIn.at(-1)).toBe("Switchyard's encrypted vault");
  });
});

describe('without the app', () => {
  it('a key that is only in the vault is said to be there', async () => {
    const { home, path } = await givenHome();
    const folder = join(home.place.home, '.config', 'Switchyard');
    await mkdir(folder, { recursive: true });
    await rename(path, join(folder, 'vault.json'));
    const route = (await loadWorkspace({ ...home.place, vault: appVault(home.place) })).route();
    expect(route).toMatchObject({ ok: false, error: { message: expect.stringContaining("KEY_ONE is in Switchyard's encrypted vault, which only the app can open.") as string } });
  });
});
