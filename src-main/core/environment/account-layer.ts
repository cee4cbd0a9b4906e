import type { VaultValue } from './vault.ts';

/** Tokens of OpenID accounts, each under the one name that the account answers to: weaker than everything else. */
export interface AccountLayer {
  /** `undefined` for a name that no account answers to. Never opens the vault. */
  look(name: string): AccountValue | undefined;
}

/** A token as a variable; a closed one counts, and is had when a request needs it. */
export interface AccountValue {
  value: VaultValue;
  issuer: string;
}
