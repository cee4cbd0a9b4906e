
import { say } from '../say.ts';
const NAMES: Readonly<Record<string, string>> = {
  gnome_libsecret: 'GNOME Keyring',
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
  keychain: say`the macOS Keychain`,
  dpapi: say`Windows data protection`,
};

/** A keyring as people call it. */
export const backendName = (backend: string): string => (Object.hasOwn(NAMES, backend) ? NAMES[backend] : undefined) ?? backend;

/** False where "encryption" would use a key that everybody knows, or no key at all. */
export const protects = (backend: string): boolean => Object.hasOwn(NAMES, backend);
