import type { VaultEntry } from '../core/environment/vault-file.ts';
import { protects } from '../core/environment/vault-backend.ts';

/** What the system's keyring can do here. */
export interface KeyringState {
  /** It answers and holds a key of ours. False on a protecting backend means that it is locked. */
  available: boolean;
  /** "gnome_libsecret", "kwallet6", "keychain", "dpapi", "basic_text". */
  backend: string;
  /** Encryption would really protect. */
  protected: boolean;
}

/** A text decrypted; `again`: encrypt it anew, its key was replaced. */
export interface Decrypted {
  text: string;
  again: boolean;
}

/** The keyring. Every call may ask the person to unlock it, and with the older interface blocks the process meanwhile. */
export interface Keyring {
  check(): Promise<KeyringState>;
  encrypt(text: string): Promise<VaultEntry>;
  /** Fails when the keyring cannot decrypt it. */
  decrypt(entry: VaultEntry): Promise<Decrypted>;
}

interface SyncPart {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
}

/** Since Electron 42. */
interface AsyncPart {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>;
}

/** Electron's `safeStorage`, as far as it is used. */
export type Storage = SyncPart & Partial<AsyncPart> & { getSelectedStorageBackend?(): string };

/** The keyring over Electron's interface: asynchronous where that exists, else synchronous. */
export function keyringOver(storage: Storage, platform: NodeJS.Platform): Keyring {
  const modern = hasAsync(storage) ? storage : undefined;
  const backendNow = (): string => {
    if (platform === 'darwin') return 'keychain';
    if (platform === 'win32') return 'dpapi';
    return storage.getSelectedStorageBackend?.() ?? 'unknown';
  };
  return {
    async check() {
      const backend = backendNow();
      if (!protects(backend)) return { available: false, backend, protected: false };
      const available = modern ? await modern.isAsyncEncryptionAvailable() : storage.isEncryptionAvailable();
      return { available, backend, protected: available };
    },
    async encrypt(text) {
      const ciphertext = modern ? await modern.encryptStringAsync(text) : storage.encryptString(text);
      return { ciphertext: ciphertext.toString('base64'), backend: backendNow(), api: modern ? 'async' : 'sync' };
    },
    async decrypt({ ciphertext, api }) {
      const bytes = Buffer.from(ciphertext, 'base64');
      if (modern) {
        const { result, shouldReEncrypt } = await modern.decryptStringAsync(bytes);
        return { text: result, again: shouldReEncrypt || api === 'sync' };
      }
      if (api === 'async') throw new Error('encrypted by a newer Electron');
      return { text: storage.decryptString(bytes), again: false };
    },
  };
}

function hasAsync(storage: Storage): storage is SyncPart & AsyncPart {
  return typeof storage.encryptStringAsync === 'function' && typeof storage.decryptStringAsync === 'function' && typeof storage.isAsyncEncryptionAvailable === 'function';
}
