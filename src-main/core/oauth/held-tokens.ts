import type { Secret } from '../secret.ts';
import type { IssuedTokens } from './tokens.ts';

/** The tokens of one account as they are kept. */
export interface HeldTokens {
  access: Secret;
  refresh?: Secret;
  tokenType: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  /** When they were issued, by this computer's clock; absent where only the time of expiry was kept. */
  issuedAt?: number;
  resourceUrl?: string;
  /** What else stands in the file; it is kept. */
  others?: Readonly<Record<string, unknown>>;
}

/** A service that does not say how long a token lasts is asked again after this. */
const UNSTATED_LIFETIME_MS = 3_600_000;

/** Issued tokens as they are kept: what the service left out of its answer stays as it was (RFC 6749, section 6). */
export function renewed(before: HeldTokens | undefined, issued: IssuedTokens, now: number): HeldTokens {
  const refresh = issued.refresh ?? before?.refresh;
  const resourceUrl = issued.resourceUrl ?? before?.resourceUrl;
  return {
    access: issued.access,
    tokenType: issued.tokenType === '' ? (before?.tokenType ?? 'Bearer') : issued.tokenType,
    expiresAt: issued.expiresAt ?? now + UNSTATED_LIFETIME_MS,
    issuedAt: now,
    ...(refresh && { refresh }),
    ...(resourceUrl !== undefined && { resourceUrl }),
    ...(before?.others && { others: before.others }),
  };
}

/** Tokens are renewed this long before they expire, as the CLI does (Q04, Q05). */
const AHEAD_MS = 30_000;

/** A clock that differs by less than this is the same clock: file systems round and servers drift. */
const CLOCK_TOLERANCE_MS = 60_000;

/** Whether a token can be sent without being renewed before: it lasts, and the clock was not set back since it was issued. */
export function isFresh({ expiresAt, issuedAt = Number.NEGATIVE_INFINITY }: Pick<HeldTokens, 'expiresAt' | 'issuedAt'>, now: number): boolean {
  return now < expiresAt - AHEAD_MS && now >= issuedAt - CLOCK_TOLERANCE_MS;
}

/** Whether a token that could not be renewed may still be accepted. */
export const mayLast = ({ expiresAt }: Pick<HeldTokens, 'expiresAt'>, now: number): boolean => now < expiresAt;
