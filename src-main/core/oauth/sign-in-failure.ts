import { redact } from '../redact.ts';
import type { AppError } from '../result.ts';
import { say, type Sentence } from '../say.ts';

/** Sentences of a sign-in that did not work: what happened, why, what to do. */
export const signInOver = (): AppError => ({ code: 'signIn/over', message: say`This sign-in has ended already. Start it again.` });

export const signInExpired = (): AppError => ({
  code: 'signIn/expired',
  message: say`Nobody signed in on the page in time, so the sign-in was given up. Start it again when you are ready.`,
  action: 'retry',
});

export const signInDenied = (host: string): AppError => ({
  code: 'signIn/denied',
  message: say`You were not signed in, because access was refused on the page of ${host}. Start again to allow it.`,
  action: 'retry',
});

export const badAnswer = (host: string, what: Sentence): AppError => ({
  code: 'signIn/bad-answer',
  message: say`You were not signed in, because ${what}; somebody may have interfered. Start again, and check the address of ${host} on the page before you sign in.`,
  action: 'retry',
});

export const clockDiffers = (host: string): AppError => ({
  code: 'signIn/bad-answer',
  message: say`You were not signed in, because the times in the answer of ${host} do not fit this computer’s clock. Set the clock, and start again.`,
  action: 'retry',
});

export const unsuitable = (host: string, why: Sentence): AppError => ({
  code: 'signIn/unsuitable',
  message: say`You cannot be signed in at ${host}, because ${why}. Check the address, or ask whoever runs the service.`,
});

/** `error` and `description` are the service's own words. */
export function signInRejected(host: string, error: string, description: string | undefined): AppError {
  const message = say`You were not signed in, because ${host} ${rejections.get(error) ?? say`answered with the error “${plain(error)}”`}. Start again; if it keeps happening, check what you entered for this service.`;
  return { code: 'signIn/rejected', message, action: 'retry', ...(description ? { detail: plain(description) } : {}) };
}

const rejections = new Map([
  ['invalid_client', say`does not know this client ID`],
  ['unauthorized_client', say`does not allow this client ID to sign in this way`],
  ['invalid_scope', say`does not grant the access that was asked for`],
  ['invalid_grant', say`says that the sign-in is no longer valid, or was used already`],
  ['unsupported_grant_type', say`does not support this way of signing in`],
  ['rate_limit', say`has had too many sign-ins from here for now`],
  ['invalid_device_code', say`says that the code has expired or is not valid`],
]);

/** Words from outside: no control characters, nothing like a key, and short. */
const plain = (text: string): string => redact(text.replaceAll(/\p{C}/gu, ' '), []).slice(0, 300);

/** A failure below HTTP. `code` is the system's: ECONNREFUSED. */
export function signInUnreachable(host: string, code: string): AppError {
  if (code === 'ECONNREFUSED') {
    return { code: 'net/refused', message: say`Nothing answers at ${host}: the connection was refused. Check the address and your network connection, and try again.`, action: 'retry' };
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return { code: 'net/unresolved', message: say`The name ${host} cannot be found. Check the address and your network connection, and try again.`, action: 'retry' };
  }
  if (code === 'TimeoutError' || code === 'ETIMEDOUT' || code === 'UND_ERR_CONNECT_TIMEOUT') {
    return { code: 'net/timeout', message: say`${host} took too long to answer. Check your network connection, and try again.`, action: 'retry' };
  }
  return { code: 'net/failed', message: say`The request to ${host} could not be made. Check your network connection, and try again.`, action: 'retry', ...(code ? { detail: code } : {}) };
}

/** The service answers, but not as it should. */
export const signInUnavailable = (host: string, status: number): AppError => ({
  code: 'provider/unavailable',
  message: say`${host} is having trouble (status ${status}), so you were not signed in. Wait a little, and try again.`,
  action: 'retry',
});
