import type { FieldProblem } from '../../../src-preload/schemas/field-problem.ts';
import type { ListRef } from '../../core/editing/entry-view.ts';
import type { Make } from '../../core/editing/made.ts';
import type { JsonPath } from '../../core/settings/json.ts';
import type { VaultWish } from '../setup/plan.ts';
import type { EditRefusal } from '../../core/editing/outcome.ts';
import type { Sentence } from '../../core/say.ts';

/** How one file is to be changed. */
export interface FilePlan {
  /** Absolute. */
  path: string;
  /** As people write it. */
  file: string;
  kind: 'settings' | 'env';
  make: Make;
  /** The text that the person saw, where they saw it. */
  seen?: string;
  /** Of the entry in it. */
  entryPath?: JsonPath;
  /** A key goes into it: nobody else may read it (0600). */
  isPrivate?: true;
  /** What else is worth knowing about this write. */
  note?: Sentence;
}

/** What a draft comes to: its files in the order in which they are written. */
export interface Plan {
  files: FilePlan[];
  /** Keys that go into the vault, before any file is written. */
  vault: VaultWish[];
  /** Of the fields as they will be; none of them keeps the draft from being written. */
  problems: FieldProblem[];
  /** The list in which the entry then stands, at the index that its file's `make` gives. */
  landing?: ListRef;
}

/** A plan without its keys, or why there is none. */
export type Planned = { ok: true; plan: Omit<Plan, 'vault'> } | { ok: false; refusal: EditRefusal };

export const refuse = (refusal: EditRefusal): Planned => ({ ok: false, refusal });

export const impossible = (message: Sentence): Planned => refuse({ state: 'impossible', message });
