import type { checkCalls } from '../../../src-preload/calls/check.ts';
import { AppFailure } from '../../core/result.ts';
import type { HandlersOf } from '../dispatch.ts';

export const checkHandlers = (): HandlersOf<typeof checkCalls> => ({
  async 'check.start'() {
    throw new AppFailure({ code: 'internal', message: 'A model cannot be checked in this version yet. Send it a message instead.' });
  },
  'check.stop': async () => null,
});
