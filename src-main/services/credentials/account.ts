import { isFresh, mayLast, renewed, type HeldTokens } from '../../core/oauth/held-tokens.ts';
import type { IssuedTokens } from '../../core/oauth/tokens.ts';
import { AppFailure, type AppError } from '../../core/result.ts';
import type { Secret } from '../../core/secret.ts';
import { busy, notRenewable, refused, signedOut, unsaved, type AccountName } from '../../core/oauth/account-words.ts';
import { RenewalRefused, type TokenService } from './token-service.ts';
import type { Kept, TokenStore } from './token-store.ts';

/** One account's tokens: read where they are kept, renewed once for all who ask. */
export interface Account {
  /** Looks at the place anew. Never throws. */
  look(): Promise<void>;
  /** As last seen. */
  seen(): Seen;
  /** Tokens that can be sent, renewed before if need be. Fails with `account/*`. */
  current(service: TokenService): Promise<HeldTokens>;
  /** Renews tokens whose access token the API refused, unless that has been done meanwhile; without one, in any case. */
  renew(service: TokenService, refusedAccess?: Secret): Promise<HeldTokens>;
  /** Takes the tokens of a new sign-in. Fails with `storage/*`. */
  take(issued: IssuedTokens): Promise<HeldTokens>;
  /** Forgets everything; gives back what there was. */
  forget(): Promise<HeldTokens | undefined>;
}

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

/** `changed` is called when what windows show of the account has changed; `now` in milliseconds since the epoch. */
export function createAccount(name: string, store: TokenStore, { now, changed }: { now(): number; changed(): void }): Account {
  let kept: Kept = { state: 'missing', version: null };
  let unkept: Unkept | undefined;
  let own: HeldTokens | undefined;
  let problem: AppError | undefined;
  let refreshedAt: number | undefined;
  let running: Promise<HeldTokens> | undefined;
  const words = (): AccountName => ({ name, place: store.place() });

  /** What counts now. The clock of this computer is told by tokens that were issued to it. */
  const read = async (): Promise<HeldTokens | undefined> => {
    const before = kept.version;
    kept = await store.read();
    if (unkept && unkept.over === kept.version) return unkept.tokens;
    unkept = undefined;
    if (kept.version !== before && problem) problem = undefined;
    if (kept.state !== 'present') return undefined;
    return own?.access.reveal() === kept.tokens.access.reveal() ? own : kept.tokens;
  };

  const keep = async (tokens: HeldTokens): Promise<void> => {
    own = tokens;
    let done = await store.write(tokens, kept.version);
    if (!done.ok && done.changed) {
      // Somebody wrote without the lock: what lasts longer is the newer sign-in.
      const theirs = await store.read();
      if (theirs.state === 'present' && theirs.tokens.expiresAt > tokens.expiresAt) return;
      done = await store.write(tokens, theirs.version);
    }
    problem = done.ok ? undefined : unsaved(words(), done.error);
    unkept = done.ok ? undefined : { tokens, over: kept.version };
    if (done.ok) kept = { state: 'present', tokens, version: done.version };
  };

  const usable = (tokens: HeldTokens | undefined, bad: Secret | undefined): HeldTokens | undefined =>
    tokens && tokens.access.reveal() !== bad?.reveal() && isFresh(tokens, now()) ? tokens : undefined;

  const ask = async (service: TokenService, tokens: HeldTokens, bad: Secret | undefined, force: boolean): Promise<HeldTokens> => {
    if (!tokens.refresh) throw new AppFailure((problem = notRenewable(words())));
    try {
      const after = renewed(tokens, await service.renew(tokens.refresh), now());
      refreshedAt = now();
      await keep(after);
      return after;
    } catch (error) {
      const theirs = usable(await read(), bad ?? tokens.access);
      if (theirs) return theirs;
      if (error instanceof RenewalRefused) throw new AppFailure((problem = refused(words(), error.detail)));
      if (!bad && !force && mayLast(tokens, now())) return tokens;
      throw error;
    }
  };

  const turn = async (service: TokenService, bad: Secret | undefined, force: boolean): Promise<HeldTokens> => {
    const done = await store.locked({
      unless: async () => (force ? undefined : usable(await read(), bad)),
      async task() {
        const tokens = await read();
        if (!tokens) throw new AppFailure(kept.state === 'damaged' ? kept.error : signedOut({ name }));
        return (force ? undefined : usable(tokens, bad)) ?? ask(service, tokens, bad, force);
      },
    });
    if (done !== 'busy') return done;
    const tokens = await read();
    if (!bad && !force && tokens && mayLast(tokens, now())) return tokens;
    throw new AppFailure(busy(words()));
  };

  /** One renewal at a time in this process; whoever comes meanwhile gets its outcome. */
  const once = (service: TokenService, bad: Secret | undefined, force = false): Promise<HeldTokens> => {
    running ??= turn(service, bad, force).finally(() => {
      running = undefined;
      changed();
    });
    return running;
  };

  return {
    look: async () => void (await read()),
    seen() {
      const tokens = unkept?.tokens ?? (kept.state === 'present' ? kept.tokens : undefined);
      return { kept, session: unkept !== undefined, ...(tokens && { tokens }), ...(refreshedAt !== undefined && { refreshedAt }), ...(problem && { problem }) };
    },
    async current(service) {
      const tokens = await read();
      if (!tokens) throw new AppFailure(kept.state === 'damaged' ? kept.error : signedOut({ name }));
      if (!usable(tokens, undefined)) return once(service, undefined);
      if (unkept && tokens.refresh) await keep(tokens);
      return tokens;
    },
    async renew(service, refusedAccess) {
      const tokens = refusedAccess && usable(await read(), refusedAccess);
      return tokens ?? once(service, refusedAccess, !refusedAccess);
    },
    async take(issued) {
      const task = (): Promise<HeldTokens> => takeNow(issued);
      const taken = await store.locked({ task, unless: () => Promise.resolve(undefined) });
      const tokens = taken === 'busy' ? await task() : taken; // what a person has just done is never lost to a lock
      changed();
      return tokens;
    },
    async forget() {
      const tokens = await read();
      await store.remove();
      [kept, unkept, own, problem, refreshedAt] = [{ state: 'missing', version: null }, undefined, undefined, undefined, undefined];
      changed();
      return tokens;
    },
  };

  /** A sign-in without a refresh token is not kept: the CLI would take its file for none. */
  async function takeNow(issued: IssuedTokens): Promise<HeldTokens> {
    await read();
    const others = kept.state === 'present' ? kept.tokens.others : undefined;
    const tokens = { ...renewed(undefined, issued, now()), ...(others && { others }) };
    problem = undefined;
    if (tokens.refresh) await keep(tokens);
    else [own, unkept] = [tokens, { tokens, over: kept.version }];
    return tokens;
  }
}
