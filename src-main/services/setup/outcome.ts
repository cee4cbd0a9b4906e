import { overrules } from '../../core/models/default-edits.ts';
import type { CatalogModel } from '../../core/models/entry.ts';
import { AppFailure, type AppError } from '../../core/result.ts';
import { say, type Sentence } from '../../core/say.ts';
import { sourceWords } from '../../core/source-words.ts';
import type { Custody } from '../../core/setup/setup-view.ts';
import type { Place } from '../place.ts';
import { loadWorkspace, type Workspace } from '../workspace.ts';
import { keyFileOf } from './key-file.ts';
import type { NewKey } from './plan-key.ts';
import type { PlannedSetup } from './plan-setup.ts';
import { plannedPlace } from './planned-place.ts';
import { followingDefault } from '../following-default.ts';

/** What a plan leads to: the model that is then used, and what should be known about it. */
export interface Outcome {
  /** The place as it would be. */
  place: Place;
  /** Empty where no model is left. */
  modelKey: string;
  /** Where its requests will go; empty where none can be sent. */
  endpoint: string;
  warnings: Sentence[];
  /** A stronger file that names another default. */
  hiddenBy?: string;
}

/** Reads the place as it would be with a plan carried out. */
export async function outcomeOf(place: Place, planned: PlannedSetup): Promise<Outcome> {
  const drafted = plannedPlace(followingDefault(place), planned.plan);
  const workspace = await loadWorkspace(drafted);
  const model = findModel(workspace, planned);
  if (!model && planned.select) throw new AppFailure(lost);
  if (!model) return { place: drafted, modelKey: '', endpoint: '', warnings: [] };
  const route = workspace.route(model.key);
  const hiddenBy = stronger(workspace, model, planned);
  return {
    place: drafted,
    modelKey: model.key,
    endpoint: route.ok ? (route.value.endpoint ?? '') : '',
    warnings: [...(await routeWarnings(place, planned, route.ok ? undefined : route.error)), ...sourceWarnings(planned, workspace, model), ...otherWarnings(planned, hiddenBy)],
    ...(hiddenBy === undefined ? {} : { hiddenBy }),
  };
}

function findModel({ known, selection }: Workspace, { select, protocol }: PlannedSetup): CatalogModel | undefined {
  if (!select) return known.models.find(({ key }) => key === selection.key);
  const twins = known.models.filter(({ provider, id, runtime }) => !runtime && provider === protocol && id.value === select.id);
  return twins.find((model) => (model.writtenBaseUrl ?? model.baseUrl?.value ?? '') === select.baseUrl) ?? twins[0];
}

/** A file that is stronger than the one that was written, and names another default. */
function stronger({ known }: Workspace, model: CatalogModel, { select, plan }: PlannedSetup): string | undefined {
  const { files } = known.rules;
  const written = files.findLastIndex(({ path }) => plan.some((step) => 'file' in step && step.file.path === path));
  if (!select || written < 0) return undefined;
  return files.slice(written + 1).find(({ layer }) => layer && overrules(layer.value, model))?.file;
}

async function routeWarnings(place: Place, { key, custody, rules }: PlannedSetup, error: AppError | undefined): Promise<Sentence[]> {
  if (!error) return [];
  if (!key || error.code !== 'model/key-missing') return [error.message];
  const { file, hiddenBy } = await keyFileOf(place, rules);
  if (custody !== 'env-file' || hiddenBy === undefined) return [say`In this folder the key would not be found: ${error.message}`];
  return [say`In this folder the key would not be found: only one .env file counts, and here that is ${hiddenBy}, not ${file}. Keep the key in the encrypted vault or in settings.json, or put it into ${hiddenBy} yourself.`];
}

const LAYERS: Readonly<Record<Custody, string>> = { 'env-file': 'env-file', vault: 'vault', settings: 'settings-env' };

/** Another place that states the variable is stronger than the one that the key is put into (R1). */
function sourceWarnings({ key, custody }: PlannedSetup, { route }: Workspace, model: CatalogModel): Sentence[] {
  const used = route(model.key);
  if (!key || !used.ok || !used.value.key || isSame(used.value.key.value, key) || used.value.key.source.layer === LAYERS[custody]) return [];
  return [say`${sourceWords(used.value.key.source)} is stronger, so the new key would not be used. Take it out there, or change it there.`];
}

const isSame = (used: { reveal(): string }, { value }: NewKey): boolean => used.reveal() === value.reveal();

function otherWarnings({ custody, key, repeats }: PlannedSetup, hiddenBy: string | undefined): Sentence[] {
  return [
    ...(key && custody === 'settings' ? [say`The key will stand in settings.json in plain text. That file is easily shared or backed up by accident; a .env file or the encrypted vault is safer.`] : []),
    ...repeats.map((file) => say`The models of ${file} are repeated, because a list in this file takes the place of that one.`),
    ...(hiddenBy === undefined ? [] : [say`${hiddenBy} names another default model and is stronger, so new windows in this folder keep using that one.`]),
  ];
}

const lost: AppError = {
  code: 'settings/overruled',
  message: say`The new models would not be used: a stronger settings file replaces the whole list. Add them to the file that owns modelProviders.`,
  action: 'open-settings',
};
