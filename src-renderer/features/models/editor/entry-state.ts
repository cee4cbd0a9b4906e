import type { EntryRef, FieldChange, Inspection, ListRef, OpenEntry, Sentence } from '../../../../src-preload/contract.ts';
import type { FieldProblem } from '../../../../src-preload/schemas/field-problem.ts';
import type { Clash } from '../form/changes.ts';
import type { Entry } from '../form/json-value.ts';

/** A key that is put away with the save. */
export interface NewKey {
  value: string;
  where: 'env-file' | 'vault' | 'settings';
}

/** Where an entry comes from: a place in a file, or a list that it will be added to. */
export type Subject = { kind: 'open'; ref: EntryRef } | { kind: 'new'; to: ListRef };

/** How the file stands against what was opened. */
export type Outside = { state: 'same' } | { state: 'gone' } | { state: 'unreadable'; message: Sentence };

/** One entry that is being edited. The form's own texts are not in here: they stand in its controls. */
export interface EntryState {
  subject: Subject;
  /** As it stands in the file; for a new one, an empty entry. */
  open: OpenEntry;
  /** As it would be saved. */
  entry: Entry;
  /** What leads from the file's entry to this one. */
  changes: FieldChange[];
  /** The JSON text, once it was edited by hand; the form then changes this text. */
  text: string | null;
  /** The text has a mistake, and the form waits. */
  malformed: boolean;
  problems: FieldProblem[];
  /** Main's answer to the last settled state. */
  inspection: Inspection | null;
  clashes: Clash[];
  outside: Outside;
  key: NewKey | null;
  renameVariable: boolean;
  /** Names a paste whose tokens are in the entry. */
  pasteVersion: string | null;
  /** Nothing was typed into a new entry yet: what is missing is no mistake. */
  isFresh: boolean;
  /** Grows when the form has to take its texts from `entry` again. */
  formRevision: number;
}
