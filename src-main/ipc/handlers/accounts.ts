import type { accountCalls } from '../../../src-preload/calls/accounts.ts';
import { accountRef } from '../../core/models/account-ref.ts';
import type { AccountRef } from '../../core/models/route.ts';
import type { Accounts } from '../../services/credentials/accounts.ts';
import type { Sessions } from '../../services/session.ts';
import type { HandlersOf } from '../dispatch.ts';
import { done } from './done.ts';

/** What the calls about accounts act on. */
export interface AccountPorts {
  accounts: Pick<Accounts, 'refresh' | 'signOut' | 'views'>;
  sessions: Sessions;
}

/** The calls about accounts; the window's own variables say how the account's service is reached. */
export function accountHandlers({ accounts, sessions }: AccountPorts): HandlersOf<typeof accountCalls> {
  const refOf = async (id: string, windowId: number): Promise<AccountRef> => {
    const { workspace } = await sessions.get(windowId);
    const issuer = accounts.views().find((view) => view.id === id)?.issuer;
    return accountRef(id, workspace.known.rules.inputs, issuer);
  };
  return {
    'account.refresh': async ({ id }, { windowId }) => done(accounts.refresh(await refOf(id, windowId))),
    'account.signOut': async ({ id }, { windowId }) => done(accounts.signOut(await refOf(id, windowId))),
  };
}
