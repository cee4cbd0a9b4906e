import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppError, ChangePreview, Draft, EntryList, EntryRef, ListRef, SavedChange, Sentence } from '../../../../src-preload/contract.ts';
import type { FieldProblem } from '../../../../src-preload/schemas/field-problem.ts';

/** A change that is shown before it is written. */
export interface Review {
  draft: Draft;
  preview: ChangePreview;
  notes: Sentence[];
  /** What the button that writes it says. */
  verb: 'save' | 'delete';
}

/** Everything of the Models place that outlives a look at another place. */
export interface ModelsState {
  list: EntryList | null;
  listError: AppError | null;
  filter: string;
  /** `refId` of the entry on the right, or `new`. */
  shown: string | null;
  tab: 'form' | 'json' | 'effective';
  review: Review | null;
  /** Why the last save, undo or preview was refused, in a sentence. */
  refusal: Sentence | null;
  /** The fields that kept it from being written; a new list each time, so that the form goes to the first. */
  wrong: readonly FieldProblem[];
  error: AppError | null;
  busy: boolean;
  history: SavedChange[];
  /** For screen readers, and for eyes in the foot. */
  said: string;
  /** The doctor's fix that was made last, while it can be taken back. */
  fixed: { label: Sentence; undoId: string } | null;
  /** Ids of the entries with changes that are not saved. */
  edited: readonly string[];
}

export const NEW = 'new';

/** Nothing stands against what was asked for last. */
export const NO_REFUSAL = { refusal: null, wrong: [], error: null } as const;

export function createModelsState(): StoreApi<ModelsState> {
  return createStore<ModelsState>()(() => ({
    list: null,
    listError: null,
    filter: '',
    shown: null,
    tab: 'form',
    review: null,
    ...NO_REFUSAL,
    busy: false,
    history: [],
    said: '',
    fixed: null,
    edited: [],
  }));
}

/** Where new entries go: the default file, unless it cannot be written. */
export function defaultTarget(list: EntryList | null, providerKey: string): ListRef {
  const file = list?.files.find(({ isDefault }) => isDefault)?.file ?? '~/.qwen/settings.json';
  return { file, providerKey };
}

/** The refs of one list in order. */
export function neighbours(list: EntryList, ref: EntryRef): EntryRef[] {
  return list.entries.map((entry) => entry.ref).filter(({ file, providerKey }) => file === ref.file && providerKey === ref.providerKey);
}
