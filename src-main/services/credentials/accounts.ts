import type { AccountView, QuotaView } from '../../core/oauth/account-view.ts';
import type { StoreTokens } from '../../core/oauth/tokens.ts';
import { AppFailure } from '../../core/result.ts';

/** The accounts that are signed in to. */
export interface Accounts {
  views(): AccountView[];
  /** Absent while nobody uses Qwen OAuth. */
  quota(): QuotaView | undefined;
  /** Keeps what a service issued. */
  store: StoreTokens;
  /** Renews the sign-in now; fails with `account/*`. */
  refresh(id: string): Promise<void>;
  /** Forgets the account here, and asks the service to forget it where it can. */
  signOut(id: string): Promise<void>;
}

/** No account at all. */
export function noAccounts(): Accounts {
  const none = (): Promise<never> =>
    Promise.reject(new AppFailure({ code: 'account/signed-out', message: 'Nobody is signed in to this account, so there is nothing to renew. Sign in first.', action: 'sign-in' }));
  return { views: () => [], quota: () => undefined, store: none, refresh: none, signOut: none };
}
