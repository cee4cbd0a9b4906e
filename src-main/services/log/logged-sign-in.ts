import type { Log } from '../../core/log/entry.ts';
import type { WireFetch } from '../../llm/wire.ts';
import type { SignInPorts } from '../sign-in/ports.ts';
import { loggedFetch } from './logged-fetch.ts';

/** A code that nobody has typed in yet is asked for with these, every few seconds (RFC 8628 section 3.5). */
const NOT_YET = new Set([400, 429]);

/** `fetch` to a sign-in service whose failures are in the log. */
export const loggedSignInFetch = (fetch: WireFetch, log: Log): WireFetch => loggedFetch(fetch, log, (status) => NOT_YET.has(status));

/** Tells windows of a sign-in, and the log of one that failed: the code alone, for the words can quote the service. */
export function loggedAttempts(emit: SignInPorts['emit'], log: Log): SignInPorts['emit'] {
  return (windowId, attemptId, view) => {
    if (view.phase === 'failed') log({ level: 'warn', code: view.error.code, text: 'not signed in' });
    emit(windowId, attemptId, view);
  };
}
