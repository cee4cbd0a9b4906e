import type { Draft } from '../../../src-preload/calls/draft.ts';
import { changeFields, type FieldEdit } from '../../core/editing/change-entry.ts';
import type { EntryView } from '../../core/editing/entry-view.ts';
import { planUse, hasWon, type UseStep } from '../../core/editing/use-source.ts';
import type { Make } from '../../core/editing/made.ts';
import { editEnv } from '../../core/environment/edit-env.ts';
import { listed, say, type Sentence } from '../../core/say.ts';
import { applyEdits } from '../../core/settings/edit.ts';
import { valueAt, type JsonPath } from '../../core/settings/json.ts';
import { modernise, writtenPath } from '../../core/settings/legacy.ts';
import { settingsOf } from '../../core/writing/merge-settings.ts';
import { sourceWords } from '../../core/source-words.ts';
import { explainWorkspace } from '../explain.ts';
import type { Place } from '../place.ts';
import { loadWorkspace, type Workspace } from '../workspace.ts';
import { entryList, isManaged, settingsFileOf } from './entry-files.ts';
import { findEntry, openEntry } from './open-entry.ts';
import type { Bench } from './plan-draft.ts';
import { impossible, type FilePlan, type Plan, type Planned } from './plan.ts';
import { placeWith } from './place-with.ts';
import { stagePlan } from './stage.ts';
import { managedMessage } from './target-list.ts';
import type { Version } from './versions.ts';

type Wanted = Extract<Draft, { kind: 'use' }>;

/** Makes a hidden source of a model's value win. */
export async function planUseDraft({ key, field, source }: Wanted, { place, versions }: Bench): Promise<Planned> {
  const workspace = await loadWorkspace({ ...place, windowModel: key });
  const value = explainWorkspace(workspace).values.find((explained) => explained.field === field);
  if (!value) return impossible(say`This value is no longer there. Look at the values as they are now.`);
  const { layer, name, file } = source;
  const use = planUse(value, { layer, name, ...(file !== undefined && { file }) });
  if (!use.ok) return impossible(use.message);
  const files: FilePlan[] = [];
  for (const step of use.steps) {
    const planned = await stepPlan(step, workspace, () => openedVersion(workspace, key, versions));
    if (typeof planned === 'string') return impossible(planned);
    files.push(planned);
  }
  const plan = { files, problems: [] };
  const why = await whyNot({ plan, place, workspace, key }, { field, source });
  return why === undefined ? { ok: true, plan } : impossible(why);
}

interface Tried {
  plan: Omit<Plan, 'vault'>;
  place: Place;
  workspace: Workspace;
  /** Of the model, before. */
  key: string;
}

/** Tries the plan without writing anything: why the wanted source would not count even then, in a sentence. */
async function whyNot({ plan, place, workspace, key }: Tried, { field, source }: Pick<Wanted, 'field' | 'source'>): Promise<Sentence | undefined> {
  const staged = await stagePlan({ ...plan, vault: [] }, 'disk');
  if (!staged.ok) return undefined; // told when it is previewed or saved
  const there = placeWith(place, { ...plan, vault: [] }, staged.files);
  const ref = entryOf(workspace, key)?.ref;
  const entry = ref && findEntry(await loadWorkspace(there), ref);
  if (entry && entry.modelKey === undefined) return listed([say`Then this model would not count any more, so nothing was changed.`, ...(entry.why === undefined ? [] : [entry.why])], ' ');
  const windowModel = entry?.modelKey ?? key;
  const value = explainWorkspace(await loadWorkspace({ ...there, windowModel })).values.find((explained) => explained.field === field);
  const { layer, name, file } = source;
  const wanted = { layer, name, ...(file !== undefined && { file }) };
  if (!value) return say`${sourceWords(wanted)} gives no value that could be used, so nothing was changed. Correct it there first.`;
  return hasWon(value, wanted) ? undefined : say`Even then ${sourceWords(value.source)} would count instead of ${sourceWords(wanted)}, so nothing was changed. Look at where the value comes from, and change it there.`;
}

/** The entry of a model as it is now; `undefined` for one that no file lists. */
async function openedVersion(workspace: Workspace, modelKey: string, versions: Bench['versions']): Promise<Version | undefined> {
  const entry = entryOf(workspace, modelKey);
  return entry && versions.get((await openEntry(workspace, entry.ref, versions)).version);
}

const entryOf = (workspace: Workspace, modelKey: string): EntryView | undefined => entryList(workspace).entries.find((entry) => entry.modelKey === modelKey);

async function stepPlan(step: UseStep, workspace: Workspace, version: () => Promise<Version | undefined>): Promise<FilePlan | Sentence> {
  switch (step.do) {
    case 'remove-variable': {
      const found = workspace.known.rules.env.found;
      if (found?.file.file !== step.file) return say`${step.file} is no longer the file that is read here.`;
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

function onEntry(version: Version | undefined, change: FieldEdit): FilePlan | Sentence {
  if (!version) return say`No file lists this model, so there is nothing of it to change.`;
  const { path, ref, base, entryPath } = version;
  if ('value' in change && change.value === undefined) return say`This value is no longer there. Look at the values as they are now.`;
  return { path, file: ref.file, kind: 'settings', make: changeFields({ base, path: entryPath }, [change]), seen: base, entryPath };
}
