import * as z from 'zod/mini';
import { returns } from './call.ts';

const account = z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(300)) });

/** The accounts that are signed in to; `Projection.accounts` lists them. */
export const accountCalls = {
  /** Forgets the account here, and asks the service to forget it where it can. */
  'account.signOut': returns<null>()(account),
  /** Renews the sign-in now. */
  'account.refresh': returns<null>()(account),
};
