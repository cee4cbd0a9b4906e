import type { SetupDraft } from '../../../src-preload/contract.ts';
import { signInOver } from '../../core/oauth/sign-in-failure.ts';
import { AppFailure } from '../../core/result.ts';
import type { SignIns } from '../../services/sign-in/attempts.ts';

/** A draft with its key in hand. */
type Keyed<Draft> = Draft extends unknown ? Omit<Draft, 'key'> & { key: string | null } : never;

/** Puts in the key that a sign-in of this window received, where a draft names one. Fails with `signIn/over` when it is gone. */
export function keyedDraft(draft: SetupDraft, windowId: number, signIns: SignIns): Keyed<SetupDraft> {
  if (draft.key === null || typeof draft.key === 'string') return { ...draft, key: draft.key };
  const received = signIns.receivedKey(windowId, draft.key.attemptId);
  if (!received) throw new AppFailure(signInOver());
  return { ...draft, key: received.reveal() };
}
