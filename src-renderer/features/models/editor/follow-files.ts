import type { EntryList } from '../../../../src-preload/contract.ts';
import { BridgeError } from '../../../bridge.ts';
import type { EntryEditor } from './entry-editor.ts';
import { locate, refId } from './locate.ts';
import type { ModelsEditor } from './models-editor.ts';
import { NEW } from './models-store.ts';

/** Every open entry follows its file: to its new place, to its new values, or to the news that it is gone. */
export async function followFiles(models: ModelsEditor, list: EntryList): Promise<void> {
  // A copy: following puts editors under other ids.
  const open = new Map(models.editors);
  for (const [id, editor] of open) if (id !== NEW) await followOne(models, id, editor, list);
  models.noteEdited();
}

async function followOne(models: ModelsEditor, id: string, editor: EntryEditor, list: EntryList): Promise<void> {
  const { subject, open } = editor.state.getState();
  if (subject.kind !== 'open') return;
  const problem = list.files.find(({ file }) => file === subject.ref.file)?.problem;
  const there = list.entries.find(({ ref }) => refId(ref) === refId(subject.ref));
  const entry = locate(list, subject.ref, open.entry.id) ?? (editor.isDirty ? undefined : there);
  if (!entry) {
    editor.setOutside(problem === undefined ? { state: 'gone' } : { state: 'unreadable', message: problem });
    return;
  }
  const next = await models.call('edit.open', { ref: entry.ref }).catch((thrown: unknown) => {
    if (thrown instanceof BridgeError) return undefined;
    throw thrown;
  });
  if (!next) return;
  editor.follow(next, entry.ref);
  if (problem !== undefined) editor.setOutside({ state: 'unreadable', message: problem });
  rename(models, id, refId(entry.ref), editor);
}

/** The entry stands at another place now. */
function rename(models: ModelsEditor, from: string, to: string, editor: EntryEditor): void {
  if (from === to) return;
  if (models.editors.get(from) === editor) models.editors.delete(from);
  models.editors.set(to, editor);
  if (models.state.getState().shown === from) models.state.setState({ shown: to });
}
