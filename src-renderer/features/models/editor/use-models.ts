import { useEffect } from 'react';
import { useStore } from 'zustand/react';
import { useProjection, useStores, type Stores } from '../../../stores/stores.ts';
import type { EntryState } from './entry-state.ts';
import type { EntryEditor } from './entry-editor.ts';
import { ModelsEditor } from './models-editor.ts';
import type { ModelsState } from './models-store.ts';

/** One per window; it outlives the Models place, and so does what was typed there. */
const editors = new WeakMap<Stores, ModelsEditor>();

export function modelsEditorOf(stores: Stores): ModelsEditor {
  const known = editors.get(stores);
  if (known) return known;
  const skipsPreview = (): boolean => stores.session.getState().projection?.preferences.skipPreview === true;
  const made = new ModelsEditor(stores.call, skipsPreview);
  editors.set(stores, made);
  return made;
}

/** The window's editor of models. */
export function useModelsEditor(): ModelsEditor {
  return modelsEditorOf(useStores());
}

export function useModels<T>(select: (state: ModelsState) => T): T {
  return useStore(useModelsEditor().state, select);
}

export function useEntry<T>(editor: EntryEditor, select: (state: EntryState) => T): T {
  return useStore(editor.state, select);
}

/** Keeps list and open entries in step with the files while the Models place is on screen. */
export function useFollowFiles(): void {
  const models = useModelsEditor();
  const rev = useProjection((projection) => projection.rev);
  useEffect(() => {
    void models.follow(rev);
  }, [models, rev]);
}
