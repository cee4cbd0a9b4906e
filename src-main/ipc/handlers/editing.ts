import type { editingCalls } from '../../../src-preload/calls/editing.ts';
import type { Editing } from '../../services/editing/editing.ts';
import type { HandlersOf } from '../dispatch.ts';

/** What the calls of the editor act on. */
export interface EditingPorts {
  editing: Editing;
}

export const editingHandlers = ({ editing }: EditingPorts): HandlersOf<typeof editingCalls> => ({
  'edit.list': (_argument, { windowId }) => editing.list(windowId),
  'edit.open': ({ ref }, { windowId }) => editing.open(windowId, ref),
  'edit.inspect': ({ draft }, { windowId }) => editing.inspect(windowId, draft),
  'edit.explain': ({ draft }, { windowId }) => editing.explain(windowId, draft),
  'edit.preview': ({ draft }, { windowId }) => editing.preview(windowId, draft),
  'edit.save': ({ draft }, { windowId }) => editing.save(windowId, draft),
  'edit.undo': ({ saveId }) => editing.undo(saveId),
  'edit.history': () => editing.history(),
  'edit.paste': ({ text }) => editing.paste(text),
  'edit.serverModels': ({ draft }, { windowId }) => editing.serverModels(windowId, draft),
  'request.preview': ({ subject, text }, { windowId }) => editing.request(windowId, subject, text),
});
