import type { Draft } from '../../../src-preload/calls/draft.ts';
import type { EntryList, EntryRef, Inspection, OpenEntry } from '../../core/editing/entry-view.ts';
import type { EditOutcome, EditPreview, Pasted, RequestPreview, SavedChange, UndoOutcome } from '../../core/editing/outcome.ts';
import type { Explanation } from '../../core/explain/explanation.ts';
import { AppFailure } from '../../core/result.ts';
import type { OfferedModel } from '../../core/setup/setup-view.ts';

/** The editor of model entries, for all windows. Nothing is written but by `save` and `undo`. */
export interface Editing {
  list(windowId: number): Promise<EntryList>;
  open(windowId: number, ref: EntryRef): Promise<OpenEntry>;
  inspect(windowId: number, draft: Draft): Promise<Inspection>;
  explain(windowId: number, draft: Draft): Promise<Explanation>;
  preview(windowId: number, draft: Draft): Promise<EditPreview>;
  save(windowId: number, draft: Draft): Promise<EditOutcome>;
  undo(saveId: string): Promise<UndoOutcome>;
  history(): Promise<SavedChange[]>;
  paste(text: string): Promise<Pasted>;
  serverModels(windowId: number, draft: Draft): Promise<OfferedModel[]>;
  request(windowId: number, subject: { key: string } | { draft: Draft }, text?: string): Promise<RequestPreview>;
}

async function unavailable(): Promise<never> {
  throw new AppFailure({ code: 'internal', message: 'Models cannot be edited in this version yet. Edit ~/.qwen/settings.json for now.' });
}

export function createEditing(): Editing {
  return {
    list: unavailable,
    open: unavailable,
    inspect: unavailable,
    explain: unavailable,
    preview: unavailable,
    save: unavailable,
    undo: unavailable,
    history: unavailable,
    paste: unavailable,
    serverModels: unavailable,
    request: unavailable,
  };
}
