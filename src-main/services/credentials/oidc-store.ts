import { backendName, protects } from '../../core/environment/vault-backend.ts';
import { heldText, readHeld } from '../../core/oauth/held-text.ts';
import type { HeldTokens } from '../../core/oauth/held-tokens.ts';
import { toAppError, type AppError } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { Secret } from '../../core/secret.ts';
import type { VaultDisk } from '../vault/vault-disk.ts';
import type { Keeping, Kept, TokenStore } from './token-store.ts';

/** Where a sign-in is without a keyring. */
const MEMORY = say`the app’s memory, until it quits`;

/**
 * The tokens of one OpenID account: encrypted by the system's keyring, in memory where there is none. The folder has
 * one process at a time, so nobody else has to be kept out.
 */
export function createOidcStore(variable: string, disk: VaultDisk): TokenStore {
  let inMemory: HeldTokens | undefined;
  let isUnknown = true;

  const read = async (): Promise<Kept> => {
    if (inMemory) return { state: 'present', tokens: inMemory, version: versionOf(inMemory) };
    await disk.open(variable);
    const kept = disk.look(variable);
    if (kept === undefined) return { state: 'missing', version: null };
    if (kept.state !== 'open') return { state: 'damaged', error: locked(variable), version: 'closed' };
    const tokens = readHeld(kept.value.reveal());
    return tokens ? { state: 'present', tokens, version: versionOf(tokens) } : { state: 'damaged', error: locked(variable), version: 'unknown' };
  };

  const write = async (tokens: HeldTokens): Promise<Keeping> => {
    try {
      const { available } = await disk.check();
      isUnknown = false;
      if (available) await disk.set(variable, new Secret(heldText(tokens)));
      inMemory = available ? undefined : tokens;
      return { ok: true, version: versionOf(tokens) };
    } catch (error) {
      return { ok: false, changed: false, error: toAppError(error) };
    }
  };

  return {
    place() {
      const backend = disk.state()?.backend;
      if (inMemory || (!isUnknown && !(backend !== undefined && protects(backend)))) return MEMORY;
      return backend === undefined ? say`the encrypted vault` : say`the encrypted vault (${backendName(backend)})`;
    },
    read,
    write,
    async remove() {
      inMemory = undefined;
      await disk.clear(variable);
    },
    locked: async ({ task, unless }) => (await unless()) ?? task(),
  };
}

const versionOf = ({ access }: HeldTokens): string => access.reveal();

const locked = (variable: string): AppError => ({
  code: 'account/damaged',
  message: say`The tokens of ${variable} are in the encrypted vault, and the system’s keyring does not decrypt them now. Unlock it and try again, or sign in anew.`,
  action: 'sign-in',
});
