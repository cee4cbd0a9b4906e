import type { accountCalls } from '../../../src-preload/calls/accounts.ts';
import type { Accounts } from '../../services/credentials/accounts.ts';
import type { HandlersOf } from '../dispatch.ts';
import { done } from './done.ts';

/** What the calls about accounts act on. */
export interface AccountPorts {
  accounts: Pick<Accounts, 'refresh' | 'signOut'>;
}

export const accountHandlers = ({ accounts }: AccountPorts): HandlersOf<typeof accountCalls> => ({
  'account.refresh': ({ id }) => done(accounts.refresh(id)),
  'account.signOut': ({ id }) => done(accounts.signOut(id)),
});
