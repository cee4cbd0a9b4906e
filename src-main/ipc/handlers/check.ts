import type { checkCalls } from '../../../src-preload/calls/check.ts';
import type { Checks } from '../../services/check.ts';
import type { Editing } from '../../services/editing/editing.ts';
import type { Sessions } from '../../services/session.ts';
import type { Setup } from '../../services/setup/service.ts';
import type { SignIns } from '../../services/sign-in/attempts.ts';
import type { HandlersOf } from '../dispatch.ts';
import { keyedDraft } from './keyed-draft.ts';

/** What the calls about checks act on. */
export interface CheckPorts {
  sessions: Sessions;
  checks: Checks;
  setup(): Promise<Setup>;
  signIns: SignIns;
  editing(): Promise<Editing>;
}

export const checkHandlers = ({ sessions, checks, setup, signIns, editing }: CheckPorts): HandlersOf<typeof checkCalls> => ({
  async 'check.start'({ subject }, { windowId }) {
    const { place } = await sessions.get(windowId);
    switch (subject.kind) {
      case 'model':
        return { checkId: checks.start(windowId, { place, modelKey: subject.key }) };
      case 'setup':
        return { checkId: checks.start(windowId, await (await setup()).drafted(place, keyedDraft(subject.draft, windowId, signIns))) };
      case 'edit':
        return { checkId: checks.start(windowId, await (await editing()).drafted(place, subject.draft)) };
    }
  },
  async 'check.stop'({ checkId }) {
    checks.stop(checkId);
    return null;
  },
});
