import { protects } from '../../core/environment/vault-backend.ts';
import { EMPTY_VAULT, parseVault, vaultText, type VaultEntry, type VaultFile } from '../../core/environment/vault-file.ts';
import type { VaultTrouble, VaultValue } from '../../core/environment/vault.ts';
import type { Finding } from '../../core/models/view.ts';
import { say } from '../../core/say.ts';
import { Secret } from '../../core/secret.ts';
import type { Keyring, KeyringState } from '../../shell/keyring-adapter.ts';
import { changeData, readData, type DataFormat } from '../data-file.ts';
import type { Tell } from '../notices.ts';
import { damagedFinding, undecryptableFinding } from './vault-words.ts';

/** How `vault.json` is read and written. */
export const VAULT_FORMAT: DataFormat<VaultFile> = { parse: parseVault, text: vaultText, empty: EMPTY_VAULT, what: say`The key`, holds: say`The vault of keys`, advice: say`Enter its keys anew in Settings.` };

/** The tokens of accounts are kept in the same way, in a file of their own. */
export const TOKENS: DataFormat<VaultFile> = { ...VAULT_FORMAT, what: say`The sign-in`, holds: say`The tokens of your sign-ins`, advice: say`Sign in anew where you need one.` };

/** The encrypted keys on the disk. Only `open`, `set` and `check` call the keyring. */
export interface VaultDisk {
  ready(): Promise<void>;
  names(): string[];
  look(name: string): VaultValue | undefined;
  open(name: string): Promise<void>;
  /** `state.available` must have been seen. */
  set(name: string, value: Secret): Promise<void>;
  clear(name: string): Promise<void>;
  check(): Promise<KeyringState>;
  /** As last asked. */
  state(): KeyringState | undefined;
  findings(): Finding[];
}

/** What the disk needs of the outside; `tell` hears of a file that cannot be used, which is then set aside. */
interface DiskPorts {
  keyring: Keyring;
  tell?: Tell | undefined;
}

/** The vault file at `path` under one keyring. What cannot be decrypted is kept and reported, never deleted. */
export function createVaultDisk(path: string, format: DataFormat<VaultFile>, { keyring, tell }: DiskPorts): VaultDisk {
  const opened = new Map<string, Secret>();
  const trouble = new Map<string, VaultTrouble>();
  let stored: Readonly<Record<string, VaultEntry>> = {};
  let isDamaged = false;
  let state: KeyringState | undefined;
  let loaded: Promise<void> | undefined;
  const has = (name: string): boolean => Object.hasOwn(stored, name);

  const load = async (): Promise<void> => {
    const read = await readData(path, format, tell);
    stored = read.value.variables;
    isDamaged = read.state !== 'present' && read.state !== 'missing';
  };
  const write = async (change: (variables: Record<string, VaultEntry>) => Record<string, VaultEntry>): Promise<void> => {
    stored = (await changeData(path, format, (before) => ({ ...before, variables: change(before.variables) }))).variables;
    isDamaged = false;
  };
  const check = async (): Promise<KeyringState> => (state = await keyring.check());
  const encrypt = async (name: string, text: string): Promise<void> => {
    const entry = await keyring.encrypt(text);
    await write((variables) => ({ ...variables, [name]: entry }));
  };
  const decrypt = async (name: string, entry: VaultEntry): Promise<VaultTrouble | undefined> => {
    const { available, backend } = await check();
    if (backend !== entry.backend) return 'undecryptable';
    if (!available) return 'locked';
    try {
      const { text, again } = await keyring.decrypt(entry);
      opened.set(name, new Secret(text));
      if (again) await encrypt(name, text).catch(() => undefined); // the old ciphertext still works
      return undefined;
    } catch {
      return 'undecryptable';
    }
  };

  const ready = (): Promise<void> => (loaded ??= load());

  return {
    ready,
    names: () => Object.keys(stored),
    look(name) {
      const value = opened.get(name);
      const reason = trouble.get(name);
      if (value) return { state: 'open', value };
      if (reason) return { state: 'unopenable', reason };
      return has(name) ? { state: 'closed' } : undefined;
    },
    async open(name) {
      await ready();
      const entry = has(name) ? stored[name] : undefined;
      if (!entry || opened.has(name)) return;
      const reason = await decrypt(name, entry);
      if (reason) trouble.set(name, reason);
      else trouble.delete(name);
    },
    async set(name, value) {
      await ready();
      await encrypt(name, value.reveal());
      trouble.delete(name);
      opened.set(name, value);
    },
    async clear(name) {
      await ready();
      if (has(name)) await write(({ [name]: _removed, ...others }) => others);
      trouble.delete(name);
      opened.delete(name);
    },
    async check() {
      for (const [name, reason] of trouble) if (reason === 'locked') trouble.delete(name);
      return check();
    },
    state: () => state,
    findings: () => [
      ...(isDamaged ? [damagedFinding()] : []),
      ...[...trouble].flatMap(([name, reason]) => (reason === 'undecryptable' ? [undecryptableFinding(name, stored[name]?.backend, state?.backend)] : [])),
    ],
  };
}

/** Whether a keyring that protects is there and does not answer. */
export const isLocked = ({ available, backend }: KeyringState): boolean => !available && protects(backend);
