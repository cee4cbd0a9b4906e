import { randomUUID } from 'node:crypto';
import type { Log } from '../core/log/entry.ts';
import { situationOf } from '../core/oauth/situation.ts';
import type { StoreTokens } from '../core/oauth/tokens.ts';
import { push } from '../ipc/push.ts';
import { loggedAttempts, loggedSignInFetch } from '../services/log/logged-sign-in.ts';
import { createSignIns, type SignIns } from '../services/sign-in/attempts.ts';
import { signInSettings } from '../services/sign-in/settings.ts';
import type { Sessions } from '../services/session.ts';
import { openLink } from '../shell/opener.ts';
import { hasProgram, isContainer } from '../shell/surroundings.ts';
import { systemFetch } from './system-network.ts';

/** What signing in needs of the start. */
export interface SignInStartup {
  environment: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
}

/** Sign-ins of the windows, with the system's browser and network. */
export function openSignIns({ environment, platform }: SignInStartup, sessions: Sessions, store: StoreTokens, language: () => string, log: Log): SignIns {
  const fetch = loggedSignInFetch(systemFetch, log);
  return createSignIns({
    settings: async (windowId) => signInSettings((await sessions.get(windowId)).workspace.known.rules, fetch),
    situation: () => situationOf({ platform, environment, hasOpener: hasProgram('xdg-open', environment['PATH']), isContainer: isContainer() }),
    openLink,
    store,
    emit: loggedAttempts((windowId, attemptId, view) => push(windowId, { name: 'signIn', payload: { attemptId, view } }), log),
    now: () => ({ wall: Date.now(), monotonic: performance.now() }),
    newId: randomUUID,
    language,
  });
}
