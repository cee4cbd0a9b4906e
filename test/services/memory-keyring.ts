import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keyring } from '../../src-main/shell/keyring-adapter.ts';

/** A keyring whose state a test can change; it keeps a list of the calls. */
export interface MemoryKeyring extends Keyring {
  backend: string;
  available: boolean;
  /** Asks for every text to be encrypted anew. */
  again: boolean;
  calls: string[];
}

/** A keyring that really encrypts, with a key that lives as long as the object. */
export function memoryKeyring({ backend = 'gnome_libsecret', available = true }: Partial<Pick<MemoryKeyring, 'backend' | 'available'>> = {}): MemoryKeyring {
  const key = randomBytes(32);
  const keyring: MemoryKeyring = {
    backend,
    available,
    again: false,
    calls: [],
    check() {
      keyring.calls.push('check');
      const isAvailable = keyring.available && keyring.backend !== 'basic_text';
      return Promise.resolve({ available: isAvailable, backend: keyring.backend, protected: isAvailable });
    },
    encrypt(text) {
      keyring.calls.push('encrypt');
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Promise.resolve({ ciphertext: Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64'), backend: keyring.backend, api: 'sync' });
    },
    async decrypt({ ciphertext }) {
      keyring.calls.push('decrypt');
      const bytes = Buffer.from(ciphertext, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
      const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      return Promise.resolve({ text, again: keyring.again });
    },
  };
  return keyring;
}
