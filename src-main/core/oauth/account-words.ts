import type { AppError } from '../result.ts';
import { say, type Sentence } from '../say.ts';

/** What sentences about an account are made of. */
export interface AccountName {
  /** "Qwen", or the host of the issuer. */
  name: string;
  /** "~/.qwen/oauth_creds.json". */
  place: string;
}

/** Nobody is signed in. */
export const signedOut = ({ name }: Pick<AccountName, 'name'>): AppError => ({
  code: 'account/signed-out',
  message: say`You are not signed in with ${name}, so this request has nothing to show to the service. Sign in, or choose another model.`,
  action: 'sign-in',
});

/** An entry names the variable of an account that nobody is signed in to. */
export const noAccount = (variable: string): AppError => ({
  code: 'account/signed-out',
  message: say`You are not signed in: ${variable} stands for the token of an account, and there is no such account here. Sign in again, or set the variable to a key.`,
  action: 'sign-in',
});

/** The service does not renew the sign-in. */
export const refused = ({ name, place }: AccountName, detail = ''): AppError => ({
  code: 'account/refused',
  message: say`The sign-in with ${name} has ended: the service did not renew it. Your conversation and ${place} are kept as they are. Sign in again, then press Retry.`,
  action: 'sign-in',
  ...(detail === '' ? {} : { detail }),
});

/** The sign-in has ended, and there never was anything to renew it with. */
export const notRenewable = ({ name }: Pick<AccountName, 'name'>): AppError => ({
  code: 'account/refused',
  message: say`The sign-in with ${name} has ended, and the service gave nothing to renew it with. Your conversation is kept. Sign in again, then press Retry.`,
  action: 'sign-in',
});

/** The service could not be asked. `why` ends the first half: "chat.qwen.ai could not be reached". */
export const unreachable = ({ name }: Pick<AccountName, 'name'>, why: Sentence): AppError => ({
  code: 'account/unreachable',
  message: say`The sign-in with ${name} has to be renewed, and ${why}. Check the connection, then try again.`,
  action: 'retry',
});

/** The token was issued for another server; a settings file that came with a project must not lead it away. */
export const elsewhere = ({ name }: Pick<AccountName, 'name'>, meant: string, sendsTo: string): AppError => ({
  code: 'model/bad-base-url',
  message: say`Nothing was sent: the sign-in with ${name} is for ${meant}, and this model’s requests go to ${sendsTo}. Correct the model’s base URL, or sign in for that server.`,
  action: 'check-base-url',
});

/** Somebody else holds the lock. */
export const busy = ({ name, place }: AccountName): AppError => ({
  code: 'account/busy',
  message: say`The sign-in with ${name} has to be renewed, and another program has been doing that for more than half a minute (${place}). Close other programs that use it, then try again.`,
  action: 'retry',
});

/** The renewed sign-in is only in memory. */
export const unsaved = ({ name, place }: AccountName, { code, detail }: AppError): AppError => ({
  code: code === 'storage/full' ? 'storage/full' : 'storage/failed',
  message: say`The sign-in with ${name} was renewed, but ${place} could not be written${code === 'storage/full' ? say` because the disk is full` : ''}. It works here until the app quits; other programs may have to sign in again. ${code === 'storage/full' ? say`Free some space` : say`Check the permissions of the file`}, then renew the sign-in in Settings.`,
  ...(detail === undefined ? {} : { detail }),
});
