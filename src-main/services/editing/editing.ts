import type { Draft } from '../../../src-preload/calls/draft.ts';
import type { EntryList, EntryRef, Inspection, OpenEntry } from '../../core/editing/entry-view.ts';
import type { EditOutcome, EditPreview, Pasted, RequestPreview, SavedChange, UndoOutcome } from '../../core/editing/outcome.ts';
import type { Explanation } from '../../core/explain/explanation.ts';
import type { OfferedModel } from '../../core/setup/setup-view.ts';
import type { Wire } from '../../llm/wire.ts';
import type { CheckedPlace } from '../check.ts';
import type { Place } from '../place.ts';
import { loadWorkspace, type Workspace } from '../workspace.ts';
import type { Writer } from '../writing/writer.ts';
import { entryList } from './entry-files.ts';
import { draftedModel, explainDraft } from './explain-draft.ts';
import { inspectDraft } from './inspect-draft.ts';
import { openEntry } from './open-entry.ts';
import type { Bench } from './plan-draft.ts';
import { createPreviewed, isInPlace } from './previewed.ts';
import { previewDraft } from './preview-draft.ts';
import { previewRequest } from './preview-request.ts';
import { saveDraft } from './save-draft.ts';
import { savedChanges, undoSave } from './save-history.ts';
import { serverModels } from './server-models.ts';
import { takePaste } from './take-paste.ts';
import { createVaultUndo, type EditedVault } from './vault-undo.ts';
import { createVersions } from './versions.ts';

/** The editor of model entries, for all windows. Nothing is written but by `save` and `undo`. */
export interface Editing {
  list(place: Place): Promise<EntryList>;
  open(place: Place, ref: EntryRef): Promise<OpenEntry>;
  /** `known`, here and below: the place as loaded a moment ago, which saves reading everything once more. */
  inspect(place: Place, draft: Draft, known?: Workspace): Promise<Inspection>;
  explain(place: Place, draft: Draft, known?: Workspace): Promise<Explanation>;
  preview(place: Place, draft: Draft): Promise<EditPreview>;
  save(place: Place, draft: Draft, known?: Workspace): Promise<EditOutcome>;
  undo(saveId: string): Promise<UndoOutcome>;
  history(): Promise<SavedChange[]>;
  paste(text: string): Promise<Pasted>;
  serverModels(place: Place, draft: Draft): Promise<OfferedModel[]>;
  /** A place in which a draft is written, and its model in it, to be checked. Fails with `model/unknown` for one that makes no model. */
  drafted(place: Place, draft: Draft): Promise<CheckedPlace>;
  request(place: Place, subject: { key: string } | { draft: Draft }, text?: string): Promise<RequestPreview>;
}

/** What the editor needs of the app. */
export interface EditingPorts {
  writer: Writer;
  vault: EditedVault;
  wire: Wire;
  newId(): string;
  /** Files were written: every window is to see it. Nobody waits for that; what is asked next is answered from the new files. */
  changed(): void;
}

export function createEditing({ writer, vault, newId, changed, wire }: EditingPorts): Editing {
  const versions = createVersions();
  const keys = createVaultUndo(vault);
  const bench = async (place: Place, known?: Workspace): Promise<Bench> => ({ place, workspace: known ?? (await loadWorkspace(place)), versions });
  const previewed = createPreviewed();
  return {
    list: async (place) => entryList(await loadWorkspace(place)),
    open: async (place, ref) => openEntry(await loadWorkspace(place), ref, versions),
    inspect: async (place, draft, known) => inspectDraft(draft, await bench(place, known)),
    explain: async (place, draft, known) => explainDraft(draft, await bench(place, known)),
    async preview(place, draft) {
      const shown = await bench(place);
      previewed.keep(draft, shown);
      return previewDraft(draft, shown);
    },
    async save(place, draft, known) {
      const planned = previewed.take(draft, place) ?? (isInPlace(draft) ? known : undefined);
      const outcome = await saveDraft(draft, await bench(place, planned), { writer, newId, vault: keys });
      if (outcome.state === 'saved' && outcome.changed) changed();
      return outcome;
    },
    async undo(saveId) {
      const outcome = await undoSave(saveId, { writer, newId, vault: keys });
      if (outcome.state === 'undone') changed();
      return outcome;
    },
    history: () => savedChanges(writer),
    paste: async (text) => takePaste(text, versions),
    serverModels: async (place, draft) => serverModels(draft, await bench(place), wire),
    request: async (place, subject, text = 'Hello') => previewRequest(subject, text, await bench(place), wire),
    drafted: async (place, draft) => draftedModel(draft, await bench(place)),
  };
}
