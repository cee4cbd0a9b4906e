import { useEffect } from 'react';
import { useProjection, useStores, useUi } from '../../stores/stores.ts';
import { runErrorAction } from '../../stores/error-action.ts';
import { ErrorCard } from '../../ui/error-card.tsx';
import { Doctor } from './doctor/doctor.tsx';
import { FixedNote } from './doctor/fixed-note.tsx';
import { refId } from './editor/locate.ts';
import { NEW } from './editor/models-store.ts';
import { useFollowFiles, useModels, useModelsEditor } from './editor/use-models.ts';
import { EntryPane } from './entry-pane.tsx';
import { preloadCodeEditor } from './json/json-pane.tsx';
import { ListColumn } from './list/list-column.tsx';
import { NoEntry } from './no-entry.tsx';

const REST_MS = 300;

/** All model entries, one of them to be edited, and what the doctor has to say. */
export function ModelsPlace() {
  const stores = useStores();
  useFollowFiles();
  useFirstEntry();
  useCodeEditor();
  const models = useModelsEditor();
  const shown = useModels((state) => state.shown);
  const isEmpty = useModels((state) => state.list?.entries.length === 0);
  const error = useModels((state) => state.listError);
  const editor = shown === null ? undefined : models.editors.get(shown);
  return (
    <main className="stage models">
      <ListColumn />
      <div className="models-main">
        {error && <ErrorCard error={error} onAction={(action) => runErrorAction(action, stores)} />}
        {editor ? <EntryPane key={shown} editor={editor} /> : <div className="models-choose">{isEmpty && <NoEntry />}</div>}
        <Doctor />
      </div>
      <FixedNote />
    </main>
  );
}

/** Its code comes when the place has been shown. */
function useCodeEditor(): void {
  useEffect(() => {
    const later = setTimeout(() => void preloadCodeEditor(), REST_MS);
    return () => clearTimeout(later);
  }, []);
}

/** Something is always on the right: what was asked for, the model in use, or the first one. */
function useFirstEntry(): void {
  const models = useModelsEditor();
  const { ui } = useStores();
  const list = useModels((state) => state.list);
  const shown = useModels((state) => state.shown);
  const wanted = useUi((state) => state.wantedModel);
  const selected = useProjection(({ selection }) => selection.key);
  useEffect(() => {
    if (!list) return;
    const named = wanted === null ? undefined : list.entries.find(({ modelKey }) => modelKey === wanted);
    if (wanted !== null) ui.wantModel(null);
    const first = named ?? list.entries.find(({ modelKey }) => modelKey !== undefined && modelKey === selected) ?? list.entries[0];
    if (!first || (!named && (shown === NEW || list.entries.some(({ ref }) => refId(ref) === shown) || models.current))) return;
    void models.show(first.ref);
  }, [models, ui, list, shown, wanted, selected]);
}
