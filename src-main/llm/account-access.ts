import type { AccountRef } from '../core/models/route.ts';
import type { Secret } from '../core/secret.ts';

/** What a request takes of the account that it goes out under. */
export interface AccountAccess {
  /** A token that can be sent, renewed before if need be. Fails with `account/*`. */
  current(account: AccountRef): Promise<AccountToken>;
  /** Another token than the one that the API refused. */
  renew(account: AccountRef, refused: Secret): Promise<AccountToken>;
  /** Counts the request in if it may go now; else when it may ask again, in milliseconds since the epoch. Fails with `account/day-limit`. */
  turn(account: AccountRef): Promise<number | undefined>;
  /** Waits until then; rejects when the signal is aborted. */
  wait(until: number, signal: AbortSignal): Promise<void>;
  /** Counts another try of a request that had its turn. */
  counted(account: AccountRef): Promise<void>;
}

/** An access token, and where the service wants it to be sent. */
export interface AccountToken {
  access: Secret;
  /** Overrides the route's; absent where the service has no say. */
  baseUrl?: string;
}
