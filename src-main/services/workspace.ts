import { buildRoute, demoRoute } from '../core/models/build-route.ts';
import { readCatalog } from '../core/models/catalog.ts';
import { chooseModel, type Choice } from '../core/models/choose.ts';
import type { CatalogModel } from '../core/models/entry.ts';
import { DEMO_KEY } from '../core/models/key.ts';
import { DEMO_VIEW, modelView } from '../core/models/model-views.ts';
import { qwenModels } from '../core/models/qwen-model.ts';
import type { Route } from '../core/models/route.ts';
import { variableModels } from '../core/models/runtime.ts';
import type { Finding, ModelView, Selection } from '../core/models/view.ts';
import type { AppError, Result } from '../core/result.ts';
import { say } from '../core/say.ts';
import { fatalError, isFatal } from './reading/file-words.ts';
import type { Place } from './place.ts';
import { readRules, type Rules } from './reading/read-rules.ts';
import { targetFile } from './reading/target-file.ts';

export type { Place } from './place.ts';

/** Everything that settings, environment and flags say about models at one moment. */
export interface Workspace {
  /** Runtime models, then protocol by protocol in file order, the demo last. */
  models: ModelView[];
  selection: Selection;
  findings: Finding[];
  /** Where a new default would be written, as people write it: "~/.qwen/settings.json" (R19). */
  selectionFile: string;
  /** That file is still to be created. */
  selectionFileMissing: boolean;
  /** The organisation's file that settles the default model, if one does. */
  selectionManagedBy: string | null;
  /** Absolute paths whose change matters, existing or not. */
  watched: string[];
  /** A settings file that cannot be read: the terminal stops with it, the window runs on without that file (R13). */
  fatal?: AppError;
  /** What a request to this model would use; without a key, the selected model. */
  route(modelKey?: string): Result<Route>;
  /** What all of this was made from, for those who explain or examine it. */
  known: Known;
}

/** The rules of a place as read, and what they list and choose. */
export interface Known {
  rules: Rules;
  /** All models but the demo. */
  models: readonly CatalogModel[];
  choice: Choice;
}

/** Reads everything fresh. Never writes, never throws. */
export async function loadWorkspace(place: Place): Promise<Workspace> {
  const rules = await readRules(place);
  const { models, choice, findings } = listModels(rules);
  for (const { envKey } of models) if (envKey !== undefined) place.loginShell?.mention?.(envKey);
  const finding = rules.findings.find(isFatal);
  const fatal = finding && fatalError(finding);
  const selection = select(place.windowModel, models, choice, fatal);
  const target = targetFile(rules.files);
  let views: ModelView[] | undefined;
  return {
    // A request needs one model, the picker all of them.
    get models() {
      return (views ??= [...models.map((model) => modelView(model, rules.inputs)), DEMO_VIEW]);
    },
    selection,
    findings: [...rules.findings, ...findings],
    selectionFile: target?.file ?? '',
    selectionFileMissing: target !== undefined && target.layer === undefined && target.findings.length === 0,
    selectionManagedBy: managingFile(rules),
    watched: rules.watched,
    ...(fatal ? { fatal } : {}),
    route: (modelKey) => routeTo(modelKey, selection, models, rules, fatal),
    known: { rules, models, choice },
  };
}

/** The system scope is stronger than every other, so what it states about the selection cannot be chosen otherwise. */
function managingFile({ written }: Rules): string | null {
  const owners = [written.owner(['model', 'name']), written.owner(['security', 'auth', 'selectedType'])];
  return owners.find((owner) => owner?.scope === 'system')?.file ?? null;
}

/** All models but the demo, the one that the rules choose, and what attracted attention on the way. */
export function listModels({ inputs, written }: Rules): { models: CatalogModel[]; choice: Choice; findings: Finding[] } {
  const listed = readCatalog(inputs.settings, written);
  const catalog = { ...listed, models: [...qwenModels(inputs), ...listed.models] };
  const choice = chooseModel(catalog.models, inputs);
  const runtime = [...('model' in choice && choice.model.runtime ? [choice.model] : []), ...variableModels(catalog.models, inputs)];
  const models = [...new Map(runtime.map((model) => [model.key, model])).values(), ...catalog.models];
  const stale = 'finding' in choice && choice.finding ? [choice.finding] : [];
  return { models, choice, findings: [...catalog.findings, ...stale] };
}

/** A model chosen for the window is stronger than flags and settings, and is never replaced by another one in silence. */
function select(windowModel: string | undefined, models: readonly CatalogModel[], choice: Choice, fatal: AppError | undefined): Selection {
  if (windowModel !== undefined) {
    const isThere = windowModel === DEMO_KEY || models.some(({ key }) => key === windowModel);
    return isThere ? { key: windowModel, decidedBy: { layer: 'window', name: say`chosen for this window` } } : { key: null, problem: becauseOf(fatal, gone()) };
  }
  return 'model' in choice ? { key: choice.model.key, decidedBy: choice.decidedBy } : { key: null, problem: becauseOf(fatal, choice.problem) };
}

function routeTo(modelKey: string | undefined, selection: Selection, models: readonly CatalogModel[], { inputs }: Rules, fatal: AppError | undefined): Result<Route> {
  if (modelKey === undefined && selection.key === null) return { ok: false, error: selection.problem };
  const key = modelKey ?? selection.key;
  if (key === DEMO_KEY) return { ok: true, value: demoRoute() };
  const model = models.find((candidate) => candidate.key === key);
  return model ? buildRoute(model, inputs) : { ok: false, error: becauseOf(fatal, gone()) };
}

/** A model that is missing while a settings file cannot be read is missing because of that. */
function becauseOf(fatal: AppError | undefined, problem: AppError): AppError {
  return fatal !== undefined && (problem.code === 'model/none-selected' || problem.code === 'model/unknown') ? fatal : problem;
}

function gone(): AppError {
  const message = say`The model that was chosen is no longer listed: the settings or variables changed in the meantime. Choose another one.`;
  return { code: 'model/unknown', message, action: 'choose-model' };
}
