import * as z from 'zod/mini';
import type { EntryList, Inspection, OpenEntry } from '../../src-main/core/editing/entry-view.ts';
import type { EditOutcome, EditPreview, Pasted, RequestPreview, SavedChange, UndoOutcome } from '../../src-main/core/editing/outcome.ts';
import type { Explanation } from '../../src-main/core/explain/explanation.ts';
import type { OfferedModel } from '../../src-main/core/setup/setup-view.ts';
import { modelKey, nothing, returns } from './call.ts';
import { draft, entryRef } from './draft.ts';

const text = z.string().check(z.maxLength(1_000_000));

/** Editing model entries. Nothing is written but by `edit.save` and `edit.undo`. */
export const editingCalls = {
  'edit.list': returns<EntryList>()(nothing),
  /** Fails with `edit/gone` when the entry is no longer there. */
  'edit.open': returns<OpenEntry>()(z.strictObject({ ref: entryRef })),
  /** While the person types: problems, the other panes, the final URL, the key's source. */
  'edit.inspect': returns<Inspection>()(z.strictObject({ draft })),
  /** The Effective pane of a draft. */
  'edit.explain': returns<Explanation>()(z.strictObject({ draft })),
  'edit.preview': returns<EditPreview>()(z.strictObject({ draft })),
  'edit.save': returns<EditOutcome>()(z.strictObject({ draft })),
  'edit.undo': returns<UndoOutcome>()(z.strictObject({ saveId: z.string().check(z.maxLength(100)) })),
  'edit.history': returns<SavedChange[]>()(nothing),
  'edit.paste': returns<Pasted>()(z.strictObject({ text })),
  /** The models that the server of a draft offers. */
  'edit.serverModels': returns<OfferedModel[]>()(z.strictObject({ draft })),
  /** `text` stands for the person's message. */
  'request.preview': returns<RequestPreview>()(z.strictObject({ subject: z.union([z.strictObject({ key: modelKey }), z.strictObject({ draft })]), text: z.optional(text) })),
};
