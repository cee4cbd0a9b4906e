import { createHash, randomBytes } from 'node:crypto';
import type { SetupPreview } from '../../core/setup/setup-view.ts';
import { changePreview, type FileChange } from '../../core/writing/change-preview.ts';
import type { Place } from '../place.ts';
import type { Plan, PlannedFile } from './plan.ts';

/** So that a revision says nothing about the keys in it. */
const SALT = randomBytes(16);

/** The changes that a plan makes, fit to be shown. */
export function previewPlan(plan: Plan, place: Place): Pick<SetupPreview, 'preview' | 'vault' | 'revision'> {
  const files = plan.flatMap((step) => ('file' in step ? step.file : []));
  const secrets = plan.flatMap((step) => ('vault' in step ? (step.vault.value?.reveal() ?? []) : []));
  return {
    preview: changePreview(files.map(changeOf), secrets),
    vault: plan.flatMap((step) => ('vault' in step ? { name: step.vault.name, change: vaultChange(step.vault, place) } : [])),
    revision: revisionOf(plan),
  };
}

/** Stands for what a plan was made from and for what it makes: the same again only when nothing has changed. */
export function revisionOf(plan: Plan): string {
  const steps = plan.map((step) => ('file' in step ? [step.file.path, step.file.before, step.file.after] : [step.vault.name, step.vault.value?.reveal()]));
  return createHash('sha256').update(SALT).update(JSON.stringify(steps)).digest('hex');
}

function changeOf({ file, kind, before, after, mode, note }: PlannedFile): FileChange {
  const isNoted = before === null || (mode !== undefined && (mode & 0o077) !== 0);
  return { file, kind, before, after, ...(note !== undefined && isNoted && { note }) };
}

function vaultChange({ name, value }: { name: string; value?: unknown }, { vault }: Place): SetupPreview['vault'][number]['change'] {
  if (value === undefined) return 'removed';
  return vault?.look(name) === undefined ? 'added' : 'replaced';
}
