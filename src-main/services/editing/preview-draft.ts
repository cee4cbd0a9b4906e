import type { Draft } from '../../../src-preload/calls/draft.ts';
import type { EditPreview } from '../../core/editing/outcome.ts';
import { say, type Sentence } from '../../core/say.ts';
import { changePreview } from '../../core/writing/change-preview.ts';
import { loadWorkspace, type Workspace } from '../workspace.ts';
import { findEntry } from './open-entry.ts';
import { planDraft, type Bench } from './plan-draft.ts';
import { placeWith } from './place-with.ts';
import type { Plan } from './plan.ts';
import { stagePlan, type StagedFile } from './stage.ts';
import { workspaceSecrets } from './workspace-secrets.ts';

/** What a draft would write, from the files as they are now. Writes nothing. */
export async function previewDraft(draft: Draft, bench: Bench): Promise<EditPreview> {
  const planned = await planDraft(draft, bench, true);
  if (!planned.ok) return planned.refusal;
  const staged = await stagePlan(planned.plan, 'disk');
  if (!staged.ok) return staged.refusal;
  const after = await loadWorkspace(placeWith(bench.place, planned.plan, staged.files));
  const secrets = [...new Set([...workspaceSecrets(bench.workspace), ...workspaceSecrets(after)])];
  const preview = changePreview(
    staged.files.map(({ plan: { file, kind, note }, before, after: text }) => ({ file, kind, before, after: text, ...(note === undefined ? {} : { note }) })),
    secrets,
  );
  return { state: 'ready', preview, problems: planned.plan.problems, notes: [...vaultNotes(planned.plan), ...landingNotes(after, planned.plan, staged.files)] };
}

/** What will be changed outside of the files. */
const vaultNotes = ({ vault }: Plan): Sentence[] => vault.map(({ name }) => say`${name} goes into the encrypted vault of this app, where the Qwen Code CLI does not see it. Undo takes it out again until the app ends; after that the vault stays as it is.`);

/** Where the entry of a plan stands once its files are written. */
export function landedAt({ landing }: Pick<Plan, 'landing'>, files: readonly StagedFile[]): (NonNullable<Plan['landing']> & { index: number }) | undefined {
  const index = landing && files.find(({ plan }) => plan.file === landing.file)?.index;
  return landing && index !== undefined ? { file: landing.file, providerKey: landing.providerKey, index } : undefined;
}

/** Why the entry will not count where it then stands. */
export function landingNotes(after: Workspace, plan: Plan, files: readonly StagedFile[]): Sentence[] {
  const ref = landedAt(plan, files);
  const entry = ref && findEntry(after, ref);
  const isPassedOver = entry && (entry.state === 'hidden' || entry.state === 'duplicate' || entry.state === 'skipped' || entry.state === 'broken');
  return isPassedOver && entry.why !== undefined ? [entry.why] : [];
}
