import type { modelCalls } from '../../../src-preload/calls/models.ts';
import type { Sessions } from '../../services/session.ts';
import type { HandlersOf } from '../dispatch.ts';
import { done } from './done.ts';

/** What the calls about models act on. */
export interface ModelPorts {
  sessions: Sessions;
}

export const modelHandlers = ({ sessions }: ModelPorts): HandlersOf<typeof modelCalls> => ({
  'model.select': ({ key, scope }, { windowId }) => done(sessions.select(windowId, key, scope)),
  'model.explain': ({ key }, { windowId }) => sessions.explain(windowId, key),
});
