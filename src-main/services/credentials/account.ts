import { isFresh, mayLast, renewed, type HeldTokens } from '../../core/oauth/held-tokens.ts';
import type { IssuedTokens } from '../../core/oauth/tokens.ts';
import { AppFailure } from '../../core/result.ts';
import type { Secret } from '../../core/secret.ts';
import { busy, notRenewable, refused, signedOut } from '../../core/oauth/account-words.ts';
import { Holding, type Seen } from './holding.ts';
import { RenewalRefused, type TokenService } from './token-service.ts';
import type { TokenStore } from './token-store.ts';

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

/** What an account needs: `changed` is called when what windows show of it has changed; `now` in milliseconds since the epoch. */
interface AccountPorts {
  now(): number;
  changed(): void;
}

/** What a renewal is for: an access token that the API refused, or `force` where somebody asked for it. */
interface Reason {
  refusedAccess?: Secret | undefined;
  force?: boolean;
}

/** The account whose tokens are kept in `store`. */
export function createAccount(name: string, store: TokenStore, { now, changed }: AccountPorts): Account {
  const holding = new Holding(name, store);
  const once = oneAtATime(createRenewal(holding, store, now), changed);
  return {
    look: async () => void (await holding.read()),
    seen: () => holding.seen(),
    async current(service) {
      const tokens = held(holding, await holding.read());
      if (!usable(tokens, undefined, now())) return once(service, {});
      if (holding.isUnkept && tokens.refresh) await holding.keep(tokens);
      return tokens;
    },
    async renew(service, refusedAccess) {
      const tokens = refusedAccess && usable(await holding.read(), refusedAccess, now());
      return tokens ?? once(service, { refusedAccess, force: !refusedAccess });
    },
    async take(issued) {
      const task = (): Promise<HeldTokens> => holding.take(issued, now());
      const taken = await store.locked({ task, unless: () => Promise.resolve(undefined) });
      const tokens = taken === 'busy' ? await task() : taken; // what a person has just done is never lost to a lock
      changed();
      return tokens;
    },
    async forget() {
      const tokens = await holding.forget();
      changed();
      return tokens;
    },
  };
}

type Renewal = (service: TokenService, reason: Reason) => Promise<HeldTokens>;

const usable = (tokens: HeldTokens | undefined, bad: Secret | undefined, now: number): HeldTokens | undefined =>
  tokens && tokens.access.reveal() !== bad?.reveal() && isFresh(tokens, now) ? tokens : undefined;

function held(holding: Holding, tokens: HeldTokens | undefined): HeldTokens {
  if (!tokens) throw new AppFailure(holding.kept.state === 'damaged' ? holding.kept.error : signedOut(holding.words()));
  return tokens;
}

/** Renews under the lock, after a look whether another process has done it. */
function createRenewal(holding: Holding, store: TokenStore, now: () => number): Renewal {
  const fail = (problem: NonNullable<Holding['problem']>): AppFailure => new AppFailure((holding.problem = problem));

  const ask = async (service: TokenService, tokens: HeldTokens, { refusedAccess, force }: Reason): Promise<HeldTokens> => {
    if (!tokens.refresh) throw fail(notRenewable(holding.words()));
    try {
      const after = renewed(tokens, await service.renew(tokens.refresh), now());
      await holding.keepRenewed(after, now());
      return after;
    } catch (error) {
      const theirs = usable(await holding.read(), refusedAccess ?? tokens.access, now());
      if (theirs) return theirs;
      if (error instanceof RenewalRefused) throw fail(refused(holding.words(), error.detail));
      if (!refusedAccess && !force && mayLast(tokens, now())) return tokens;
      throw error;
    }
  };

  return async (service, reason) => {
    const { refusedAccess, force } = reason;
    const done = await store.locked({
      unless: async () => (force ? undefined : usable(await holding.read(), refusedAccess, now())),
      async task() {
        const tokens = held(holding, await holding.read());
        return (force ? undefined : usable(tokens, refusedAccess, now())) ?? ask(service, tokens, reason);
      },
    });
    if (done !== 'busy') return done;
    const tokens = await holding.read();
    if (!refusedAccess && !force && tokens && mayLast(tokens, now())) return tokens;
    throw new AppFailure(busy(holding.words()));
  };
}

/** One renewal at a time in this process; whoever comes meanwhile gets its outcome. */
function oneAtATime(renewal: Renewal, changed: () => void): Renewal {
  let running: Promise<HeldTokens> | undefined;
  return (service, reason) => {
    running ??= renewal(service, reason).finally(() => {
      running = undefined;
      changed();
    });
    return running;
  };
}
