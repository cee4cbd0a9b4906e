import { describe, expect, it } from 'vitest';
import { keyringOver, type Storage } from '../../src-main/shell/keyring-adapter.ts';

const reversed = (text: string): string => text.split('').toReversed().join('');

/** Electron's storage as it was before version 42. */
function older(backend: 'gnome_libsecret' | 'basic_text' = 'gnome_libsecret', available = true): Storage & { asked: number } {
  const storage = {
    asked: 0,
    isEncryptionAvailable: () => ((storage.asked += 1), available),
    encryptString: (text: string) => Buffer.from(`v11${reversed(text)}`),
    decryptString: (bytes: Buffer) => reversed(bytes.toString().slice(3)),
    getSelectedStorageBackend: () => backend,
  };
  return storage;
}

/** As it is now. */
const newer = (shouldReEncrypt = false): Storage => ({
  ...older(),
  isEncryptionAvailable: () => false,
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text) => Promise.resolve(Buffer.from(`v12${reversed(text)}`)),
  decryptStringAsync: (bytes) => Promise.resolve({ result: reversed(bytes.toString().slice(3)), shouldReEncrypt }),
});

describe('the keyring', () => {
  it('uses the asynchronous interface where there is one, and tags what it encrypts', async () => {
    const [then, now] = [keyringOver(older(), 'linux'), keyringOver(newer(), 'linux')];
    expect([(await then.encrypt('k')).api, (await now.encrypt('k')).api]).toEqual(['sync', 'async']);
    expect(await now.check()).toEqual({ available: true, backend: 'gnome_libsecret', protected: true });
    expect(await now.decrypt(await now.encrypt('key'))).toEqual({ text: 'key', again: false });
  });

  it('asks for what an older version encrypted, and what the system wants renewed, to be encrypted anew', async () => {
    const entry = await keyringOver(older(), 'linux').encrypt('key');
    expect(await keyringOver(newer(), 'linux').decrypt(entry)).toEqual({ text: 'key', again: true });
    const renewing = keyringOver(newer(true), 'linux');
    expect(await renewing.decrypt(await renewing.encrypt('key'))).toEqual({ text: 'key', again: true });
  });

  it('does not guess at what only a newer version can read', async () => {
    const entry = await keyringOver(newer(), 'linux').encrypt('key');
    await expect(keyringOver(older(), 'linux').decrypt(entry)).rejects.toThrow();
  });

  it('is not protected with basic_text, and is not even asked', async () => {
    const storage = older('basic_text', true);
    expect(await keyringOver(storage, 'linux').check()).toEqual({ available: false, backend: 'basic_text', protected: false });
    expect(storage.asked).toBe(0);
  });

  it.each([['darwin', 'keychain'], ['win32', 'dpapi']] as const)('on %s is %s', async (platform, backend) => {
    expect(await keyringOver(newer(), platform).check()).toMatchObject({ backend, protected: true });
  });
});
