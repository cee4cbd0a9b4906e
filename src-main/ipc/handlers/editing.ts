import type { editingCalls } from '../../../src-preload/calls/editing.ts';
import type { Editing } from '../../services/editing/editing.ts';
import type { Place } from '../../services/place.ts';
import type { Workspace } from '../../services/workspace.ts';
import type { Sessions } from '../../services/session.ts';
import type { HandlersOf } from '../dispatch.ts';

/** What the calls of the editor act on. */
export interface EditingPorts {
  sessions: Sessions;
  /** Loaded with the first call that needs it. */
  editing(): Promise<Editing>;
}

export const editingHandlers = ({ editing, sessions }: EditingPorts): HandlersOf<typeof editingCalls> => {
  const at = async <T>(windowId: number, act: (editing: Editing, place: Place, known: Workspace) => Promise<T>): Promise<T> => {
    const { place, workspace } = await sessions.get(windowId);
    return act(await editing(), place, workspace);
  };
  return {
    'edit.list': (_argument, { windowId }) => at(windowId, ({ list }, place) => list(place)),
    'edit.open': ({ ref }, { windowId }) => at(windowId, ({ open }, place) => open(place, ref)),
    'edit.inspect': ({ draft }, { windowId }) => at(windowId, ({ inspect }, place, known) => inspect(place, draft, known)),
    'edit.explain': ({ draft }, { windowId }) => at(windowId, ({ explain }, place, known) => explain(place, draft, known)),
    'edit.preview': ({ draft }, { windowId }) => at(windowId, ({ preview }, place) => preview(place, draft)),
    'edit.save': ({ draft }, { windowId }) => at(windowId, ({ save }, place, known) => save(place, draft, known)),
    'edit.undo': async ({ saveId }) => (await editing()).undo(saveId),
    'edit.history': async () => (await editing()).history(),
    'edit.paste': async ({ text }) => (await editing()).paste(text),
    'edit.serverModels': ({ draft }, { windowId }) => at(windowId, ({ serverModels }, place) => serverModels(place, draft)),
    'request.preview': ({ subject, text }, { windowId }) => at(windowId, ({ request }, place) => request(place, subject, text)),
  };
};
