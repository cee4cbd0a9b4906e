import { unsaved, type AccountName } from '../../core/oauth/account-words.ts';
import { renewed, type HeldTokens } from '../../core/oauth/held-tokens.ts';
import type { IssuedTokens } from '../../core/oauth/tokens.ts';
import type { AppError } from '../../core/result.ts';
import type { Kept, TokenStore } from './token-store.ts';

/** What is known of an account. */
export interface Seen {
  kept: Kept;
  /** What counts: the kept tokens, or newer ones that could not be kept. */
  tokens?: HeldTokens;
  /** Of the last renewal here, in milliseconds since the epoch. */
  refreshedAt?: number;
  /** The tokens are in memory only. */
  session: boolean;
  problem?: AppError;
}

/** Tokens that are in memory and not where they should be; they count until something else than `over` is found there. */
interface Unkept {
  tokens: HeldTokens;
  over: string | null;
}

const MISSING: Kept = { state: 'missing', version: null };

/** The tokens of one account, where they are kept and in memory. */
export class Holding {
  problem: AppError | undefined;
  kept: Kept = MISSING;
  readonly #name: string;
  readonly #store: TokenStore;
  #unkept: Unkept | undefined;
  #own: HeldTokens | undefined;
  #refreshedAt: number | undefined;

  constructor(name: string, store: TokenStore) {
    this.#name = name;
    this.#store = store;
  }

  /** How sentences name it. */
  words(): AccountName {
    return { name: this.#name, place: this.#store.place() };
  }

  /** True where what counts is in memory only. */
  get isUnkept(): boolean {
    return this.#unkept !== undefined;
  }

  seen(): Seen {
    const tokens = this.#unkept?.tokens ?? (this.kept.state === 'present' ? this.kept.tokens : undefined);
    return {
      kept: this.kept,
      session: this.isUnkept,
      ...(tokens && { tokens }),
      ...(this.#refreshedAt !== undefined && { refreshedAt: this.#refreshedAt }),
      ...(this.problem && { problem: this.problem }),
    };
  }

  /** What counts now, looked at anew. The clock of this computer is told by tokens that were issued to it. */
  async read(): Promise<HeldTokens | undefined> {
    const before = this.kept.version;
    this.kept = await this.#store.read();
    if (this.#unkept && this.#unkept.over === this.kept.version) return this.#unkept.tokens;
    this.#unkept = undefined;
    if (this.kept.version !== before) this.problem = undefined;
    if (this.kept.state !== 'present') return undefined;
    return this.#own?.access.reveal() === this.kept.tokens.access.reveal() ? this.#own : this.kept.tokens;
  }

  async keep(tokens: HeldTokens): Promise<void> {
    this.#own = tokens;
    let done = await this.#store.write(tokens, this.kept.version);
    if (!done.ok && done.changed) {
      // Somebody wrote without the lock: what lasts longer is the newer sign-in.
      const theirs = await this.#store.read();
      if (theirs.state === 'present' && theirs.tokens.expiresAt > tokens.expiresAt) return;
      done = await this.#store.write(tokens, theirs.version);
    }
    this.problem = done.ok ? undefined : unsaved(this.words(), done.error);
    this.#unkept = done.ok ? undefined : { tokens, over: this.kept.version };
    if (done.ok) this.kept = { state: 'present', tokens, version: done.version };
  }

  /** Keeps the tokens of a renewal at `now`. */
  async keepRenewed(tokens: HeldTokens, now: number): Promise<void> {
    this.#refreshedAt = now;
    await this.keep(tokens);
  }

  /** Takes a new sign-in. One without a refresh token is not kept: the CLI would take its file for none. */
  async take(issued: IssuedTokens, now: number): Promise<HeldTokens> {
    await this.read();
    const others = this.kept.state === 'present' ? this.kept.tokens.others : undefined;
    const tokens = { ...renewed(undefined, issued, now), ...(others && { others }) };
    this.problem = undefined;
    if (tokens.refresh) await this.keep(tokens);
    else [this.#own, this.#unkept] = [tokens, { tokens, over: this.kept.version }];
    return tokens;
  }

  /** Forgets everything; gives back what there was. */
  async forget(): Promise<HeldTokens | undefined> {
    const tokens = await this.read();
    await this.#store.remove();
    [this.kept, this.#unkept, this.#own, this.problem, this.#refreshedAt] = [MISSING, undefined, undefined, undefined, undefined];
    return tokens;
  }
}
