import type { HeldTokens } from '../../core/oauth/held-tokens.ts';
import type { AppError } from '../../core/result.ts';

/** What a look at the place where tokens are kept found. `version` tells it from any other content; `null`: nothing is there. */
export type Kept =
  | { state: 'present'; tokens: HeldTokens; version: string; /** Others on this computer can read it. */ exposed?: boolean }
  | { state: 'missing'; version: null }
  /** Something is there that cannot be used; it is left as it is. */
  | { state: 'damaged'; error: AppError; version: string };

/** How keeping tokens ended. `changed`: something else than `version` is there by now; nothing was written. */
export type Keeping = { ok: true; version: string } | { ok: false; changed: boolean; error: AppError };

/** The place where one account's tokens are kept. */
export interface TokenStore {
  /** As people name it: "~/.qwen/oauth_creds.json". */
  place(): string;
  /** Never throws. */
  read(): Promise<Kept>;
  /** Durable when it has ended. Never throws. */
  write(tokens: HeldTokens, version: string | null): Promise<Keeping>;
  /** Takes the tokens away; what is damaged is set aside. Fails with `storage/*`. */
  remove(): Promise<void>;
  /** Runs a task while nobody else renews the same tokens, unless that has become needless. */
  locked<T>(turn: { task(): Promise<T>; unless(): Promise<T | undefined> }): Promise<T | 'busy'>;
}
