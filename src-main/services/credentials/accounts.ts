import { QWEN_ACCOUNT, type AccountView, type QuotaView } from '../../core/oauth/account-view.ts';
import { signedOut } from '../../core/oauth/account-words.ts';
import type { StoreTokens } from '../../core/oauth/tokens.ts';
import type { AccountRef } from '../../core/models/route.ts';
import { AppFailure } from '../../core/result.ts';
import type { AccountAccess } from '../../llm/account-access.ts';
import type { PlaceAccounts } from '../place.ts';
import type { AccountHandle } from './account-handle.ts';
import type { OidcAccounts } from './oidc-accounts.ts';
import type { QwenAccount } from './qwen-account.ts';
import type { Quota } from './quota.ts';

/** The accounts that are signed in to: what the rules, the windows and the requests have of them. */
export interface Accounts {
  place: PlaceAccounts;
  access: AccountAccess;
  views(): AccountView[];
  /** Absent while nobody uses Qwen OAuth. */
  quota(): QuotaView | undefined;
  /** Keeps what a service issued. */
  store: StoreTokens;
  /** Renews the sign-in now; fails with `account/*`. */
  refresh(account: AccountRef): Promise<void>;
  /** Forgets the account here, and asks the service to forget it where it can. */
  signOut(account: AccountRef): Promise<void>;
}

/** Qwen's account, its count, and those of OpenID providers, as one. */
export function createAccounts({ qwen, oidc, quota }: { qwen: QwenAccount; oidc: OidcAccounts; quota: Quota }): Accounts {
  const find = ({ id }: AccountRef): AccountHandle => {
    const found = id === QWEN_ACCOUNT ? qwen : oidc.find(id);
    if (!found) throw new AppFailure(signedOut({ name: id.replace(/^oidc:/, '') }));
    return found;
  };
  const isCounted = ({ id }: AccountRef): boolean => id === QWEN_ACCOUNT;

  return {
    place: {
      watched: qwen.watched,
      ready: async () => void (await Promise.all([qwen.look(), oidc.ready(), quota.ready()])),
      qwen: qwen.standing,
      look: oidc.look,
      open: oidc.open,
      findings: qwen.findings,
    },
    access: {
      current: async (account) => find(account).current(account),
      renew: async (account, refused) => find(account).renew(account, refused),
      turn: async (account) => (isCounted(account) ? quota.turn() : undefined),
      counted: async (account) => (isCounted(account) ? quota.count() : undefined),
      wait: quota.wait,
    },
    views: () => [...qwen.views(), ...oidc.views()],
    quota: () => (qwen.views().length > 0 || quota.view().day.used > 0 ? quota.view() : undefined),
    store: (to, tokens) => (to.kind === 'qwen' ? qwen.store(tokens) : oidc.store(to, tokens)),
    refresh: async (account) => void (await find(account).renew(account)),
    signOut: async (account) => find(account).signOut(account),
  };
}
