import { describe, expect, it } from 'vitest';
import { createEnvironment, type EnvironmentLayers } from '../../../src-main/core/environment/environment.ts';
import { backendName, protects } from '../../../src-main/core/environment/vault-backend.ts';
import { parseVault, vaultText } from '../../../src-main/core/environment/vault-file.ts';
import { isKeyName } from '../../../src-main/core/environment/vault-name.ts';
import { closedIn, standIn, type VaultValue } from '../../../src-main/core/environment/vault.ts';
import { Secret } from '../../../src-main/core/secret.ts';

const layers = (kept: VaultValue, more: Partial<EnvironmentLayers> = {}): EnvironmentLayers => ({
  process: {},
  envFile: undefined,
  settingsEnv: () => [],
  ignoreCase: false,
  vault: { look: (name) => (name === 'K' ? kept : undefined) },
  ...more,
});

const open: VaultValue = { state: 'open', value: new Secret('v') };
const source = { layer: 'vault', name: 'K' };

describe('the vault is the lowest layer (R1)', () => {
  it('below settings, and settings below the login shell, and that below the process', () => {
    const all = layers(open, {
      process: { K: 'p' },
      loginShell: { shell: 'zsh', get: () => 'l' },
      settingsEnv: () => [{ value: 's', source: { layer: 'settings-env', name: 'env.K' } }],
    });
    const found = createEnvironment(all).get('K');
    expect([found?.source, ...(found?.hides ?? [])].map((place) => place?.layer)).toEqual(['environment', 'login-shell', 'settings-env', 'vault']);
    expect(createEnvironment({ ...all, process: {} }).get('K')).toMatchObject({ value: 'l', source: { layer: 'login-shell', name: 'K', shell: 'zsh' } });
    expect(createEnvironment(layers(open)).get('K')).toEqual({ value: 'v', source, hides: [] });
  });

  it('a closed variable counts, and what stands for it is found wherever it went', () => {
    const { get, lookup } = createEnvironment(layers({ state: 'closed' }));
    expect([get('K')?.source, closedIn(`Bearer ${lookup('K')} ${standIn('L')}, ${get('K')?.value}`)]).toEqual([source, ['K', 'L']]);
  });

  it('one that cannot be opened does not count, and the reason is known', () => {
    const { get, rejected } = createEnvironment(layers({ state: 'unopenable', reason: 'locked' }));
    expect([get('K'), rejected('K')]).toEqual([undefined, [{ source, reason: 'locked' }]]);
  });
});

describe('the vault’s file', () => {
  const text = vaultText({ version: 1, variables: { K: { ciphertext: 'YQ==', backend: 'kwallet6', api: 'async' } } });

  it('is read as it was written, with what a later version adds', () => {
    expect(parseVault(text)).toEqual(JSON.parse(text));
    const later = { ...(JSON.parse(text) as object), added: 1 };
    expect(parseVault(JSON.stringify(later))).toEqual(later);
  });

  it.each(['', '[]', '{}', '{"version":2,"variables":{}}', text.replace('"K"', '"not a name"'), text.replace('async', 'other')])('is not %s', (other) => {
    expect(parseVault(other)).toBeUndefined();
  });
});

describe('a keyring', () => {
  it.each(['basic_text', 'unknown', 'toString', ''])('called %o protects nothing', (backend) => {
    expect(protects(backend)).toBe(false);
  });

  it('has a name that people know', () => {
    expect(['gnome_libsecret', 'kwallet6', 'other'].map(backendName)).toEqual(['GNOME Keyring', 'KWallet', 'other']);
  });

  it('keeps keys, not addresses', () => {
    expect(['OPENAI_API_KEY', 'MY_TOKEN', 'BASE_URL_KEY'].every(isKeyName)).toBe(true);
    expect(['OPENAI_BASE_URL', 'GEMINI_MODEL', 'HTTPS_PROXY', 'no_proxy', 'constructor'].some(isKeyName)).toBe(false);
  });
});
