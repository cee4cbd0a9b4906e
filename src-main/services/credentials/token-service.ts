import type { HeldTokens } from '../../core/oauth/held-tokens.ts';
import type { IssuedTokens } from '../../core/oauth/tokens.ts';
import type { Secret } from '../../core/secret.ts';

/** The service does not renew these tokens any more: somebody has to sign in again. */
export class RenewalRefused extends Error {
  /** The service's own words, redacted. */
  readonly detail: string;

  constructor(detail: string) {
    super('the service refused to renew the sign-in');
    this.name = 'RenewalRefused';
    this.detail = detail;
  }
}

/** The service that issued an account's tokens. */
export interface TokenService {
  /** Host, as sentences name it. */
  host: string;
  /** Fails with `RenewalRefused`, or an `AppFailure` when the service could not be asked. */
  renew(refresh: Secret): Promise<IssuedTokens>;
  /** Asks the service to forget the tokens (RFC 7009), where it can; a service that cannot is of no account. */
  revoke(tokens: HeldTokens): Promise<void>;
}
