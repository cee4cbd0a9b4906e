import { say, type Sentence } from '../say.ts';
import type { Secret } from '../secret.ts';

/** Why a variable that the encrypted vault has cannot be used. */
export type VaultTrouble =
  /** Plain Node cannot open the vault. */
  | 'needs-app'
  /** The system's keyring stayed locked. */
  | 'locked'
  /** It was encrypted with another keyring, or the keyring forgot its key. */
  | 'undecryptable';

/** A variable of the vault. A closed one counts, and is opened when a request needs it. */
export type VaultValue = { state: 'open'; value: Secret } | { state: 'closed' } | { state: 'unopenable'; reason: VaultTrouble };

/** The encrypted vault, the lowest layer of every variable (R1). */
export interface VaultLayer {
  /** `undefined` for a name that the vault does not have. Never opens the vault. */
  look(name: string): VaultValue | undefined;
}

const STAND_IN = /switchyard-vault\.([A-Za-z_][A-Za-z0-9_]*)\.closed/g;

/** What stands for a variable that is not opened yet: lists count on it, requests never carry it. */
export const standIn = (name: string): string => `switchyard-vault.${name}.closed`;

/** The variables that a text needs opened. */
export function closedIn(text: string): string[] {
  return [...new Set([...text.matchAll(STAND_IN)].map(([, name = '']) => name))];
}

/** The reason in a sentence that says what to do. */
export function vaultTroubleWords(name: string, reason: VaultTrouble): Sentence {
  switch (reason) {
    case 'needs-app':
      return say`${name} is in Switchyard's encrypted vault, which only the app can open.`;
    case 'locked':
      return say`${name} is in the encrypted vault, but the system's keyring is locked. Unlock it, then open Settings.`;
    case 'undecryptable':
      return say`${name} is in the encrypted vault, but the system's keyring no longer decrypts it. Enter the key anew in Settings.`;
  }
}
