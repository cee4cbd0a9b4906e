import { parse } from 'jsonc-parser';
import type { Draft } from '../../../src-preload/calls/draft.ts';
import { inTurn } from '../../core/editing/made.ts';
import { say } from '../../core/say.ts';
import { valueAt } from '../../core/settings/json.ts';
import { settingsOf } from '../../core/writing/merge-settings.ts';
import type { EditRefusal } from '../../core/editing/outcome.ts';
import type { Place } from '../place.ts';
import type { Workspace } from '../workspace.ts';
import { isManaged, settingsFileOf } from './entry-files.ts';
import { planFields, planText } from './plan-entry.ts';
import { planAdd, planDelete, planDuplicate, planMove, planReorder } from './plan-lists.ts';
import { planUseDraft } from './plan-use.ts';
import { renameOffer, renamePlans } from './plan-rename.ts';
import { planKeys } from './plan-keys.ts';
import { impossible, type FilePlan, type Plan, type Planned } from './plan.ts';
import { managedMessage } from './target-list.ts';
import { showsHidden } from './shown-tokens.ts';
import type { Version, Versions } from './versions.ts';

/** What drafts are planned with. */
export interface Bench {
  place: Place;
  /** As loaded from that place. */
  workspace: Workspace;
  versions: Versions;
}

/** A whole plan, or why there is none. */
export type PlannedDraft = { ok: true; plan: Plan } | { ok: false; refusal: EditRefusal };

const SHOWN = say`A hidden value was put where it would be shown, so nothing was changed. Keep it under a name of a key, or type it in yourself.`;

/**
 * What a draft would do, keys first. Where `strict`, fields with errors refuse it. Fails with `settings/changed` for an
 * unknown version.
 */
export async function planDraft(draft: Draft, bench: Bench, strict: boolean): Promise<PlannedDraft> {
  const hidden = bench.versions.hiddenOf('version' in draft ? draft.version : undefined);
  const planned = showsHidden(draft, hidden) ? impossible(SHOWN) : draft.kind === 'use' ? await planUseDraft(draft, bench) : planKind(draft, bench, strict);
  if (!planned.ok) return planned;
  const keys = await planKeys(draft, hidden, bench.place, bench.workspace.known.rules);
  return { ok: true, plan: { ...planned.plan, vault: keys.vault, files: oncePerFile([...keys.files, ...planned.plan.files]) } };
}

function planKind(draft: Exclude<Draft, { kind: 'use' }>, { workspace, versions }: Bench, strict: boolean): Planned {
  if (draft.kind === 'add') return planAdd(draft, workspace, versions, strict);
  const version = versions.get(draft.version);
  const writes = draft.kind !== 'duplicate' || draft.to === undefined;
  if (writes && isManaged(settingsFileOf(workspace, version.ref.file).scope)) return impossible(managedMessage(version.ref.file));
  switch (draft.kind) {
    case 'fields':
      return withRename(draft, version, workspace, planFields(draft, version, workspace, strict));
    case 'text':
      return withRename(draft, version, workspace, planText(draft, version, strict));
    case 'delete':
      return planDelete(version);
    case 'duplicate':
      return planDuplicate(draft, version, workspace);
    case 'reorder':
      return planReorder(draft, version);
    case 'move':
      return planMove(draft, version, workspace);
  }
}

/** The variable's value is renamed first; other entries follow after this one, which is found by what it was. */
function withRename(draft: Extract<Draft, { kind: 'fields' | 'text' }>, { base, entryPath, ref }: Version, workspace: Workspace, planned: Planned): Planned {
  if (!planned.ok || draft.renameVariable !== true) return planned;
  const offer = renameOffer(workspace, ref, valueAt(settingsOf(base), [...entryPath, 'envKey']), newVariable(draft));
  if (!offer) return planned;
  const renames = renamePlans(workspace, offer);
  const [env, settings] = [renames.filter(({ kind }) => kind === 'env'), renames.filter(({ kind }) => kind !== 'env')];
  return { ok: true, plan: { ...planned.plan, files: [...env, ...planned.plan.files, ...settings] } };
}

function newVariable(draft: Extract<Draft, { kind: 'fields' | 'text' }>): unknown {
  if (draft.kind === 'text') return valueAt(parse(draft.text, [], { allowTrailingComma: true }), ['envKey']);
  const change = draft.changes.findLast(({ path }) => path.length === 1 && path[0] === 'envKey');
  return change && 'value' in change ? change.value : undefined;
}

/** Several changes of one file are one, at the place of the first. */
function oncePerFile(files: readonly FilePlan[]): FilePlan[] {
  const byPath = new Map<string, FilePlan>();
  for (const file of files) {
    const before = byPath.get(file.path);
    byPath.set(file.path, before ? { ...file, ...before, make: inTurn([before.make, file.make]) } : file);
  }
  return [...byPath.values()];
}
