import type { signInCalls } from '../../../src-preload/calls/sign-in.ts';
import type { SignIns } from '../../services/sign-in/attempts.ts';
import type { HandlersOf } from '../dispatch.ts';
import { done } from './done.ts';

/** What the calls about signing in act on. */
export interface SignInCallPorts {
  signIns: SignIns;
}

export const signInHandlers = ({ signIns }: SignInCallPorts): HandlersOf<typeof signInCalls> => ({
  'signIn.situation': async () => signIns.situation(),
  'signIn.start': async (request, { windowId }) => signIns.start(windowId, request),
  async 'signIn.paste'({ attemptId, url }, { windowId }) {
    signIns.paste(windowId, attemptId, url);
    return null;
  },
  'signIn.openBrowser': ({ attemptId }, { windowId }) => done(signIns.openBrowser(windowId, attemptId)),
  'signIn.cancel': ({ attemptId }, { windowId }) => done(signIns.cancel(windowId, attemptId)),
});
