import { backendName, protects } from '../../core/environment/vault-backend.ts';
import type { Finding } from '../../core/models/view.ts';
import type { AppError } from '../../core/result.ts';
import { say } from '../../core/say.ts';

/** `vault.json` is there and cannot be used. */
export const damagedFinding = (): Finding => ({
  code: 'vault/damaged',
  severity: 'warning',
  message: say`The vault of keys (vault.json in the app’s data folder) cannot be read, so its keys are not used. Nothing of it was deleted; a damaged file is set aside. Enter the keys anew in Settings.`,
});

/** A key that was encrypted and cannot be decrypted any more; `then` and `now` are backends. */
export function undecryptableFinding(name: string, then: string | undefined, now: string | undefined): Finding {
  const change =
    then !== undefined && now !== undefined && then !== now
      ? say`it was encrypted with ${backendName(then)}, and this session has ${protects(now) ? backendName(now) : say`no keyring`}`
      : say`the system’s keyring no longer has the key that it was encrypted with`;
  return {
    code: 'vault/undecryptable',
    severity: 'warning',
    message: say`${name} in the encrypted vault cannot be decrypted: ${change}. It is kept. Enter the key anew in Settings, or start the app where it was saved.`,
  };
}

/** The error of a name that is no key's. */
export function notAKeyError(name: string): AppError {
  return { code: 'vault/not-a-key', message: say`${name} was not saved: the vault keeps keys, and this variable is not one. Put it into a .env file or your settings.` };
}

/** The error of a system that has nothing to encrypt with. */
export function notProtectedError(): AppError {
  const message = say`The key was not saved: this system has no keyring to encrypt it with, and the app does not pretend. Keep it for this session only, or put it into a .env file.`;
  return { code: 'vault/not-protected', message };
}

/** The error of a keyring that does not open. */
export function lockedError(backend: string): AppError {
  return { code: 'vault/locked', message: say`The key was not saved: ${backend} is locked. Unlock it and save again, or keep the key for this session only.` };
}
