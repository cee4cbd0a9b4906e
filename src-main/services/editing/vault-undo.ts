import type { Secret } from '../../core/secret.ts';
import type { VaultWish } from '../setup/plan.ts';
import type { Keep, Vault } from '../vault/vault.ts';

/** What the editor needs of the vault. */
export type EditedVault = Pick<Vault, 'set' | 'clear' | 'look' | 'open' | 'view'>;

/** What a save did to one key: what it put in, and what was there before. */
interface Change {
  name: string;
  now?: Secret | undefined;
  before?: { value: Secret; keep: Keep } | undefined;
}

/**
 * Takes keys of the vault back along with the save that put them there. What was there before is remembered in memory
 * only, so that no secret stands anywhere on the disk: after the app has ended, the vault stays as it is.
 */
export interface VaultUndo {
  /** Carries wishes out under the name of a save. */
  put(saveId: string, wishes: readonly VaultWish[]): Promise<void>;
  /** Takes them back, under the name of the undo; keys that were changed since stay. False: nothing was to be done. */
  undo(saveId: string, undoId: string): Promise<boolean>;
}

const KEPT = 50;

export function createVaultUndo(vault: EditedVault): VaultUndo {
  const saves = new Map<string, Change[]>();
  const remember = (saveId: string, changes: Change[]): void => {
    if (changes.length > 0) saves.set(saveId, changes);
    for (const id of [...saves.keys()].slice(0, Math.max(0, saves.size - KEPT))) saves.delete(id);
  };
  const held = async (name: string): Promise<Change['before']> => {
    if (vault.look(name)?.state === 'closed') await vault.open([name]);
    const found = vault.look(name);
    const keep = vault.view().names.find((known) => known.name === name)?.kept ?? 'disk';
    return found?.state === 'open' ? { value: found.value, keep } : undefined;
  };
  return {
    async put(saveId, wishes) {
      const changes: Change[] = [];
      for (const { name, value } of wishes) {
        if (!value) continue;
        const before = await held(name);
        await vault.set(name, value, 'disk');
        changes.push({ name, now: value, before });
        remember(saveId, changes);
      }
    },
    async undo(saveId, undoId) {
      const done: Change[] = [];
      for (const { name, now, before } of (saves.get(saveId) ?? []).toReversed()) {
        const present = await held(name);
        if (present?.value.reveal() !== now?.reveal()) continue;
        await (before ? vault.set(name, before.value, before.keep) : vault.clear(name));
        done.push({ name, now: before?.value, before: present });
      }
      remember(undoId, done);
      return done.length > 0;
    },
  };
}
