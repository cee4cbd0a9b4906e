import type { EnvChange } from '../../core/environment/edit-env.ts';
import type { Secret } from '../../core/secret.ts';
import { AppFailure } from '../../core/result.ts';
import type { Edit } from '../../core/settings/edit.ts';
import type { JsonObject } from '../../core/settings/json.ts';
import { applyAll, envKind, settingsKind } from '../../core/writing/kind.ts';
import { settingsOf } from '../../core/writing/merge-settings.ts';
import { readForWriting } from '../writing/read-for-writing.ts';
import type { Sentence } from '../../core/say.ts';

interface PlannedPlace {
  /** Absolute path. */
  path: string;
  /** As people write it. */
  file: string;
}

/** What is to change in one file; edits of settings are made from what the file says. */
export type FileWish = PlannedPlace & { note?: Sentence } & ({ kind: 'settings'; edits(file: JsonObject): Edit[] } | { kind: 'env'; edits: EnvChange[] });

/** One file as it was read and as it will be. The texts hold secrets. */
export type PlannedFile = PlannedPlace & {
  before: string | null;
  after: string;
  /** Permission bits; absent for a file that does not exist. */
  mode?: number;
  note?: Sentence;
} & ({ kind: 'settings'; edits: Edit[] } | { kind: 'env'; edits: EnvChange[] });

/** A change of the vault; a value is put in, none takes the key out. */
export interface VaultWish {
  name: string;
  value?: Secret;
}

/** One step of a plan. */
export type PlanStep = { file: PlannedFile } | { vault: VaultWish };

/** Everything that will be written, in order: nothing is taken out before it stands elsewhere. */
export type Plan = PlanStep[];

/** A step that is wished for; several wishes for one file become one write, at the place of the last. */
export type Wish = { file: FileWish } | { vault: VaultWish };

/** Reads the files and makes their new texts. Fails with where a file has a mistake; files that would not change are left out. */
export async function makePlan(wishes: readonly Wish[]): Promise<Plan> {
  const plan: Plan = [];
  for (const [at, wish] of wishes.entries()) {
    if ('vault' in wish) plan.push(wish);
    else if (isLastOf(wish.file, wishes.slice(at + 1))) {
      const all = wishes.flatMap((other) => ('file' in other && other.file.path === wish.file.path ? other.file : []));
      const file = await planFile(all);
      if (file && file.after !== (file.before ?? '')) plan.push({ file });
    }
  }
  return plan;
}

const isLastOf = ({ path }: FileWish, later: readonly Wish[]): boolean => !later.some((other) => 'file' in other && other.file.path === path);

async function planFile(wishes: readonly FileWish[]): Promise<PlannedFile | undefined> {
  const [first] = wishes;
  if (!first) return undefined;
  const { path, file } = first;
  const read = await readForWriting(path, file, first.kind === 'settings' ? settingsKind : envKind);
  if (!read.ok) throw new AppFailure(read.error);
  const before = read.value?.text ?? null;
  const note = wishes.find((wish) => wish.note !== undefined)?.note;
  const known = { path, file, before, ...(read.value && { mode: read.value.mode }), ...(note !== undefined && { note }) };
  if (first.kind === 'env') {
    const edits = wishes.flatMap((wish) => (wish.kind === 'env' ? wish.edits : []));
    const after = applyAll(envKind, before ?? '', edits);
    if (!after.ok) throw new AppFailure(after.error);
    return { ...known, kind: 'env', edits, after: after.value };
  }
  const settings = settingsOf(before ?? '');
  const edits = wishes.flatMap((wish) => (wish.kind === 'settings' ? wish.edits(settings) : []));
  const after = applyAll(settingsKind, before ?? '', edits);
  if (!after.ok) throw new AppFailure(after.error);
  return { ...known, kind: 'settings', edits, after: after.value };
}
