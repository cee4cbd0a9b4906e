import type { Draft } from '../../../src-preload/calls/draft.ts';
import type { EditOutcome } from '../../core/editing/outcome.ts';
import { AppFailure, type AppError } from '../../core/result.ts';
import { say, type Sentence } from '../../core/say.ts';
import { changeMode } from '../../shell/change-mode.ts';
import type { Rewrite } from '../writing/rewrite-file.ts';
import type { Writer } from '../writing/writer.ts';
import { loadWorkspace } from '../workspace.ts';
import type { Written } from '../writing/written.ts';
import { planDraft, type Bench } from './plan-draft.ts';
import type { FilePlan } from './plan.ts';
import { landedAt, landingNotes } from './preview-draft.ts';
import type { VaultUndo } from './vault-undo.ts';
import { conflictRefusal, goneRefusal, stagePlan, type StagedFile } from './stage.ts';

/** Where drafts are written. */
export interface SaveMeans {
  writer: Writer;
  vault: VaultUndo;
  newId(): string;
}

/** Writes a draft, file by file in the order of its plan; when a later one fails, the earlier ones are taken back. */
export async function saveDraft(draft: Draft, bench: Bench, { writer, newId, vault }: SaveMeans): Promise<EditOutcome> {
  const planned = await planDraft(draft, bench, true);
  if (!planned.ok) return planned.refusal;
  const { plan } = planned;
  if (plan.files.length > 1 || plan.vault.length > 0) {
    // A dry run first: what is refused is refused before anything is written.
    const staged = await stagePlan(plan, 'disk');
    if (!staged.ok) return staged.refusal;
  }
  const save = newId();
  await vault.put(save, plan.vault);
  const files: StagedFile[] = [];
  const written: string[] = [];
  const notes: Sentence[] = [];
  for (const file of plan.files) {
    const recording = recordingMake(file);
    // Closed to others before a key is in it; where that is not possible, the doctor tells.
    if (file.isPrivate) await changeMode(file.path, 0o600).catch(() => undefined);
    const result = await writer.rewrite(file.path, file.kind, recording.make, { file: file.file, save });
    if (!result.ok) {
      const left = await takeBack(writer, written, newId());
      await vault.undo(save, newId());
      return recording.isGone() && !left ? goneRefusal(file.file) : failed(result, file, left);
    }
    if (result.value.entryId !== undefined) written.push(result.value.entryId);
    if (result.value.exposed) notes.push(say`${file.file} can be read by other users of this computer, and there is a key in it now. The doctor can close it.`);
    files.push(...recording.staged());
  }
  const ref = landedAt(plan, files);
  const changed = written.length > 0 || plan.vault.length > 0;
  if (ref && mayBePassedOver(draft)) notes.push(...landingNotes(await loadWorkspace(bench.place), plan, files));
  return { state: 'saved', changed, ...(changed && { saveId: save }), ...(ref && { ref }), notes };
}

/** Another number in an entry that counts leaves one that counts. */
function mayBePassedOver(draft: Draft): boolean {
  return draft.kind !== 'fields' || draft.to !== undefined || draft.changes.some(({ path }) => path[0] === 'id' || path[0] === 'baseUrl');
}

/** The file's function as the writer wants it; it remembers what it made last. */
function recordingMake(plan: FilePlan): { make: Rewrite; staged(): StagedFile[]; isGone(): boolean } {
  let last: StagedFile | undefined;
  let gone = false;
  return {
    make(current) {
      const made = plan.make(current);
      gone = !made.ok && 'gone' in made;
      if (!made.ok) return 'gone' in made ? { ok: false, conflicts: [{ place: plan.file, ours: undefined, theirs: undefined }] } : made;
      last = { plan, before: current, after: made.value, ...(made.index === undefined ? {} : { index: made.index }) };
      return made;
    },
    staged: () => (last ? [last] : []),
    isGone: () => gone,
  };
}

function failed({ error, conflicts }: Extract<Written, { ok: false }>, { file, entryPath }: FilePlan, left: AppError | undefined): EditOutcome {
  const rest = left ? say` What had been written to another file before could not be taken back: ${left.message}` : '';
  if (!conflicts) throw new AppFailure({ ...error, message: say`${error.message}${rest}` });
  const refusal = conflictRefusal(file, conflicts, entryPath);
  return { ...refusal, message: say`${refusal.message}${rest}` };
}

async function takeBack(writer: Writer, written: readonly string[], save: string): Promise<AppError | undefined> {
  for (const entryId of written.toReversed()) {
    const undone = await writer.undo(entryId, save);
    if (!undone.ok) return undone.error;
  }
  return undefined;
}

