import type { FieldProblem } from '../../../src-preload/schemas/field-problem.ts';
import type { Sentence } from '../say.ts';
import type { JsonObject } from '../settings/json.ts';
import type { ChangePreview } from '../writing/change-preview.ts';
import type { EntryRef } from './entry-view.ts';

/** A field that was changed here and, to something else, elsewhere. Both values are short and masked. */
export interface EditConflict {
  /** From the entry down; empty for the entry as a whole. */
  path: (string | number)[];
  /** As people write it: `modelProviders.openai[0].name`. */
  place: string;
  /** Absent: removed. */
  ours?: string;
  theirs?: string;
}

/** Why a draft was not written. The draft stays with the window: it is sent again as it is or changed. */
export type EditRefusal =
  /** Fields have errors. */
  | { state: 'invalid'; problems: FieldProblem[] }
  /** The JSON text has a mistake; `offset` counts in the draft's text. */
  | { state: 'malformed'; offset: number; message: Sentence }
  /** Both sides changed the same fields: open the entry again, then send the changes that are to stay. */
  | { state: 'conflict'; conflicts: EditConflict[]; message: Sentence }
  /** The entry is no longer there. `add` with the same version writes it anew. */
  | { state: 'gone'; message: Sentence }
  /** This cannot be done from here; the sentence says why and what to do instead. */
  | { state: 'impossible'; message: Sentence };

/** What a draft would write. */
export type EditPreview = { state: 'ready'; preview: ChangePreview; problems: FieldProblem[]; notes: Sentence[] } | EditRefusal;

/** What was written. */
export interface Saved {
  state: 'saved';
  /** False: everything was as wanted already. */
  changed: boolean;
  /** For `edit.undo`; absent where nothing changed. */
  saveId?: string;
  /** Where the entry stands now; absent after a deletion. */
  ref?: EntryRef;
  /** What else to know: a file that others can read, a stronger file. */
  notes: Sentence[];
}

export type EditOutcome = Saved | EditRefusal;

/** A save that can be undone; the newest first, the last ten, from earlier starts too. */
export interface SavedChange {
  saveId: string;
  /** Milliseconds since 1970. */
  time: number;
  files: { file: string; places: string[] }[];
}

/** What an undo did. An undo is a save like any other and can be undone. */
export type UndoOutcome = { state: 'undone'; changed: boolean; saveId?: string } | { state: 'conflict'; conflicts: EditConflict[]; message: Sentence };

/** What a paste was taken for: entries to be added, their keys as tokens. */
export interface Pasted {
  kind: 'curl' | 'variables' | 'json' | 'url' | 'unknown';
  /** Names the pasted text, for the tokens in it; goes into the draft. */
  version: string;
  entries: PastedEntry[];
  keys: PastedKey[];
  /** What was left out, and what to look at, in plain sentences. */
  notes: Sentence[];
}

/** One entry of a paste, and the key of `modelProviders` that it belongs under. */
export interface PastedEntry {
  providerKey: string;
  entry: JsonObject;
}

/** A key of a paste. Its value stays in main. */
export interface PastedKey {
  /** Name of a variable for it. */
  name: string;
  token: string;
}

/** A request as it would go out; no secret and no part of one. */
export interface RequestPreview {
  method: 'POST';
  url: string;
  /** In the order in which they are sent. */
  headers: { name: string; value: string }[];
  /** JSON, indented. */
  body: string;
  /** For a shell: variables by name in the place of keys. */
  curl: string;
  /** Address of the proxy without its password. */
  proxy?: string;
}
