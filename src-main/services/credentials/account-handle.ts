import type { AccountRef } from '../../core/models/route.ts';
import type { Secret } from '../../core/secret.ts';
import type { AccountToken } from '../../llm/account-access.ts';

/** What can be done with an account, whatever its kind. */
export interface AccountHandle {
  /** A token that can be sent. Fails with `account/*`. */
  current(account: AccountRef): Promise<AccountToken>;
  /** Renews the sign-in: because the API refused a token, or because somebody wants it. */
  renew(account: AccountRef, refused?: Secret): Promise<AccountToken>;
  /** Forgets the account here, and asks the service to forget it where it can. */
  signOut(account: AccountRef): Promise<void>;
}
