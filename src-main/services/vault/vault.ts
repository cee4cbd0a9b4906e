import { backendName } from '../../core/environment/vault-backend.ts';
import { isKeyName } from '../../core/environment/vault-name.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import type { Secret } from '../../core/secret.ts';
import type { Keyring, KeyringState } from '../../shell/keyring-adapter.ts';
import type { PlaceVault } from '../place.ts';
import type { Tell } from '../notices.ts';
import { createVaultDisk, isLocked, VAULT_FORMAT, type VaultDisk } from './vault-disk.ts';
import { lockedError, notAKeyError, notProtectedError } from './vault-words.ts';

/** Where a key is kept: encrypted on the disk, or in the app's memory until it quits. */
export type Keep = 'disk' | 'session';

/** What a window may know of the vault. */
export interface VaultView {
  /** `unknown` until somebody looks: asking the keyring may make it ask the person. */
  state: 'unknown' | 'protected' | 'not-protected' | 'locked';
  /** The keyring as people call it: "GNOME Keyring". Absent where nothing protects. */
  backend?: string;
  names: { name: string; kept: Keep }[];
}

/** The app's vault of keys. It calls the keyring only when a key is needed or the person looks, never by itself. */
export interface Vault extends PlaceVault {
  view(): VaultView;
  /** Asks the keyring what it can do. */
  check(): Promise<void>;
  /** Fails with `vault/*` or `storage/*`. */
  set(name: string, value: Secret, keep: Keep): Promise<void>;
  /** Forgets a key, wherever it is kept. */
  clear(name: string): Promise<void>;
}

/** The vault over `vault.json` at `path`; `changed` is called whenever its answers have changed, `tell` hears of a file that cannot be used. */
export function createVault(path: string, keyring: Keyring, changed: () => void, tell?: Tell): Vault {
  const session = new Map<string, Secret>();
  const disk = createVaultDisk(path, VAULT_FORMAT, { keyring, tell });
  return {
    place: say`Switchyard's encrypted vault`,
    ready: disk.ready,
    findings: disk.findings,
    look(name) {
      const value = session.get(name);
      return value ? { state: 'open', value } : disk.look(name);
    },
    async open(names) {
      for (const name of names) await disk.open(name); // one after the other: a keyring asks once, not once a key
      changed();
    },
    view: () => viewOf(disk, [...session.keys()]),
    async check() {
      await disk.check();
      changed();
    },
    async set(name, value, keep) {
      if (!isKeyName(name)) throw new AppFailure(notAKeyError(name));
      if (keep === 'session') session.set(name, value);
      else {
        const state = await disk.check();
        if (!state.available) throw new AppFailure(isLocked(state) ? lockedError(backendName(state.backend)) : notProtectedError());
        await disk.set(name, value);
        session.delete(name);
      }
      changed();
    },
    async clear(name) {
      await disk.clear(name);
      session.delete(name);
      changed();
    },
  };
}

function viewOf(disk: VaultDisk, session: readonly string[]): VaultView {
  const state = disk.state();
  const onDisk = disk.names().filter((name) => !session.includes(name));
  const names = [...onDisk.map((name) => ({ name, kept: 'disk' as const })), ...session.map((name) => ({ name, kept: 'session' as const }))];
  const word = stateWord(state);
  return {
    state: word,
    ...(state && (word === 'protected' || word === 'locked') ? { backend: backendName(state.backend) } : {}),
    names: names.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function stateWord(state: KeyringState | undefined): VaultView['state'] {
  if (!state) return 'unknown';
  if (isLocked(state)) return 'locked';
  return state.protected ? 'protected' : 'not-protected';
}
