import type { updateCalls } from '../../../src-preload/calls/updates.ts';
import type { HandlersOf } from '../dispatch.ts';
import { done } from './done.ts';

/** What the calls about newer versions act on. */
export interface UpdatePorts {
  updates: { check(): Promise<void>; install(): Promise<void> };
}

export const updateHandlers = ({ updates }: UpdatePorts): HandlersOf<typeof updateCalls> => ({
  'update.check': () => done(updates.check()),
  'update.install': () => done(updates.install()),
});
