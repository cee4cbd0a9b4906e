import type { Draft } from '../../../src-preload/calls/draft.ts';
import { changeFields, type FieldEdit } from '../../core/editing/change-entry.ts';
import { planUse, type UseStep } from '../../core/editing/use-source.ts';
import type { Make } from '../../core/editing/made.ts';
import { editEnv } from '../../core/environment/edit-env.ts';
import { applyEdits } from '../../core/settings/edit.ts';
import { valueAt, type JsonPath } from '../../core/settings/json.ts';
import { modernise, writtenPath } from '../../core/settings/legacy.ts';
import { settingsOf } from '../../core/writing/merge-settings.ts';
import { explainWorkspace } from '../explain.ts';
import { loadWorkspace, type Workspace } from '../workspace.ts';
import { entryList, isManaged, settingsFileOf } from './entry-files.ts';
import { openEntry } from './open-entry.ts';
import type { Bench } from './plan-draft.ts';
import { impossible, type FilePlan, type Planned } from './plan.ts';
import { managedMessage } from './target-list.ts';
import type { Version } from './versions.ts';

/** Makes a hidden source of a model's value win. */
export async function planUseDraft({ key, field, source }: Extract<Draft, { kind: 'use' }>, { place, versions }: Bench): Promise<Planned> {
  const workspace = await loadWorkspace({ ...place, windowModel: key });
  const value = explainWorkspace(workspace).values.find((explained) => explained.field === field);
  if (!value) return impossible('This value is no longer there. Look at the values as they are now.');
  const { layer, name, file } = source;
  const use = planUse(value, { layer, name, ...(file !== undefined && { file }) });
  if (!use.ok) return impossible(use.message);
  const files: FilePlan[] = [];
  for (const step of use.steps) {
    const planned = await stepPlan(step, workspace, () => openedVersion(workspace, key, versions));
    if (typeof planned === 'string') return impossible(planned);
    files.push(planned);
  }
  return { ok: true, plan: { files, problems: [] } };
}

/** The entry of a model as it is now; `undefined` for one that no file lists. */
async function openedVersion(workspace: Workspace, modelKey: string, versions: Bench['versions']): Promise<Version | undefined> {
  const entry = entryList(workspace).entries.find((listed) => listed.modelKey === modelKey);
  return entry && versions.get((await openEntry(workspace, entry.ref, versions)).version);
}

async function stepPlan(step: UseStep, workspace: Workspace, version: () => Promise<Version | undefined>): Promise<FilePlan | string> {
  switch (step.do) {
    case 'remove-variable': {
      const found = workspace.known.rules.env.found;
      if (found?.file.file !== step.file) return `${step.file} is no longer the file that is read here.`;
      return { path: found.path, file: step.file, kind: 'env', make: (current) => editEnv(current ?? '', [{ name: step.name, remove: true }]) };
    }
    case 'remove-setting': {
      const { path, file, scope } = settingsFileOf(workspace, step.file);
      return isManaged(scope) ? managedMessage(file) : { path, file, kind: 'settings', make: removing(step.path) };
    }
    case 'remove-field':
      return onEntry(await version(), { path: step.path, remove: true });
    case 'name-variable':
      return onEntry(await version(), { path: ['envKey'], value: step.name });
    case 'copy-setting': {
      const layer = workspace.known.rules.written.layers.find(({ file }) => file === step.from.file);
      return onEntry(await version(), { path: step.path, value: valueAt(layer?.value, step.from.path) });
    }
  }
}

function removing(path: JsonPath): Make {
  return (current) => applyEdits(current ?? '', [{ path: writtenPath(path, modernise(settingsOf(current ?? '')).moved), remove: true }]);
}

function onEntry(version: Version | undefined, change: FieldEdit): FilePlan | string {
  if (!version) return 'No file lists this model, so there is nothing of it to change.';
  const { path, ref, base, entryPath } = version;
  if ('value' in change && change.value === undefined) return 'This value is no longer there. Look at the values as they are now.';
  return { path, file: ref.file, kind: 'settings', make: changeFields({ base, path: entryPath }, [change]), seen: base, entryPath };
}
