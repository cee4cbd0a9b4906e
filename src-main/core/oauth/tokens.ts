import type { Secret } from '../secret.ts';

/** Whom tokens are for, and what renewing them needs. */
export type SignInAccount =
  | { kind: 'qwen' }
  | {
      kind: 'oidc';
      issuer: string;
      clientId: string;
      scope: string;
      /** Resource indicator (RFC 8707) that was asked for. */
      resource?: string;
      /** The OpenAI-compatible endpoint that the tokens are for. */
      baseUrl?: string;
    };

/** What a service issued. */
export interface IssuedTokens {
  access: Secret;
  refresh?: Secret;
  tokenType: string;
  /** Milliseconds since the epoch. */
  expiresAt?: number;
  /** The host that Qwen's service wants requests to be sent to. */
  resourceUrl?: string;
  /** The person, as the service names them: an address, else a name. */
  who?: string;
}

/** Keeps tokens durably; resolves when they are on the disk. Rejects with an `AppFailure`. */
export type StoreTokens = (account: SignInAccount, tokens: IssuedTokens) => Promise<{ id: string; storedIn: string }>;
