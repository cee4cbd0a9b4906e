import type { AttemptView } from '../../core/oauth/attempt-view.ts';
import type { Deadline, Instant } from '../../core/oauth/deadline.ts';
import type { Situation } from '../../core/oauth/situation.ts';
import type { SignInAccount, IssuedTokens } from '../../core/oauth/tokens.ts';
import type { Secret } from '../../core/secret.ts';
import type { openLoopback } from '../../shell/loopback.ts';
import type { SignInFetch, Times } from './ports.ts';

/** The end of a sign-in that worked. */
export interface SignedIn {
  view: Extract<AttemptView, { phase: 'done' }>;
  /** A key to be put where the person chooses. */
  key?: Secret;
}

/** Reads a pasted address; throws an `AppFailure` when it is not the one. */
export type TakePasted = (address: string) => void;

/** What is looked for on the clocks. */
export interface Watched {
  /** Says by which clock the time is over; `over` rejects with `signIn/expired` then. */
  ended(deadline: Deadline, now: Instant): boolean;
  /** The wall clock was set, or the computer slept: a countdown has to be shown anew. */
  shifted(): void;
}

/** What one attempt may do, as its way sees it. Everything ends when `signal` is aborted. */
export interface Flow {
  signal: AbortSignal;
  fetch: SignInFetch;
  listen?: typeof openLoopback;
  times: Times;
  situation: Situation;
  language: string;
  now(): Instant;
  show(view: AttemptView): void;
  /** Settles on the page to sign in at, and opens it if a browser can open here. True when the system was asked to. */
  offerPage(url: string): Promise<boolean>;
  /** From now on a pasted address goes here. */
  acceptPasted(take: TakePasted): void;
  /** Watches the clocks until `stop`, which is to be called in any case. */
  watch(deadline: Deadline, watched: Watched): { over: Promise<never>; stop(): void };
  keep(account: SignInAccount, tokens: IssuedTokens): Promise<SignedIn>;
}

/** One way of signing in. Rejects with anything; whatever it is, is put into words afterwards. */
export type Way = (flow: Flow) => Promise<SignedIn>;
