import type { Made } from '../../core/editing/made.ts';
import type { EditConflict, EditRefusal } from '../../core/editing/outcome.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import type { JsonPath } from '../../core/settings/json.ts';
import type { Conflict } from '../../core/writing/conflict.ts';
import { envKind, settingsKind } from '../../core/writing/kind.ts';
import { readForWriting } from '../writing/read-for-writing.ts';
import { writeError } from '../writing/write-words.ts';
import type { FilePlan, Plan } from './plan.ts';

/** One file of a plan with its texts. */
export interface StagedFile {
  plan: FilePlan;
  before: string | null;
  after: string;
  /** Where the entry then stands. */
  index?: number;
}

export type Staged = { ok: true; files: StagedFile[] } | { ok: false; refusal: EditRefusal };

/**
 * Makes the new texts of all files, and writes none. From `disk` as they are now; from `seen` as the person saw them,
 * which no outside change disturbs. Fails with what keeps a file from being read or written.
 */
export async function stagePlan(plan: Plan, from: 'disk' | 'seen'): Promise<Staged> {
  const files: StagedFile[] = [];
  for (const file of plan.files) {
    const before = from === 'seen' && file.seen !== undefined ? file.seen : await textOf(file);
    const made = file.make(before);
    if (!made.ok) return { ok: false, refusal: refusalOf(made, file) };
    files.push({ plan: file, before, after: made.value, ...(made.index === undefined ? {} : { index: made.index }) });
  }
  return { ok: true, files };
}

async function textOf({ path, file, kind }: FilePlan): Promise<string | null> {
  const read = await readForWriting(path, file, kind === 'env' ? envKind : settingsKind);
  if (!read.ok) throw new AppFailure(read.error);
  return read.value?.text ?? null;
}

function refusalOf(made: Extract<Made, { ok: false }>, { file, entryPath }: FilePlan): EditRefusal {
  if ('error' in made) throw new AppFailure(made.error);
  if ('gone' in made) return goneRefusal(file);
  return conflictRefusal(file, made.conflicts, entryPath);
}

/** The refusal of a draft whose entry is not there any more. */
export function goneRefusal(file: string): EditRefusal {
  return { state: 'gone', message: say`This model is no longer in ${file}: another program took it out or changed it beyond recognition. What you typed is kept; you can add it anew.` };
}

/** The refusal of a draft that others contradict. */
export function conflictRefusal(file: string, conflicts: readonly Conflict[], entryPath: JsonPath = []): Extract<EditRefusal, { state: 'conflict' }> {
  return { state: 'conflict', conflicts: conflicts.map((conflict) => conflictView(conflict, entryPath)), message: writeError(file, 'conflict', conflicts).message };
}

function conflictView({ place, path = [], ours, theirs }: Conflict, entryPath: JsonPath): EditConflict {
  const isInside = entryPath.every((step, at) => path[at] === step);
  return { place, path: isInside ? path.slice(entryPath.length) : [...path], ...(ours !== undefined && { ours }), ...(theirs !== undefined && { theirs }) };
}
