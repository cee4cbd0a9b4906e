import type { Draft } from '../../../src-preload/calls/draft.ts';
import { isVariableName } from '../../../src-preload/schemas/key-shape.ts';
import type { RequestPreview } from '../../core/editing/outcome.ts';
import { showRequest, type Named } from '../../core/editing/show-request.ts';
import type { CatalogModel } from '../../core/models/entry.ts';
import { isSecretName } from '../../core/explain/mask.ts';
import { PROTOCOL_FACTS } from '../../core/models/protocol-facts.ts';
import type { Route } from '../../core/models/route.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { Secret } from '../../core/secret.ts';
import { valueAt } from '../../core/settings/json.ts';
import { captureRequest } from '../../llm/capture-request.ts';
import type { Wire } from '../../llm/wire.ts';
import type { Place } from '../place.ts';
import { loadWorkspace, type Workspace } from '../workspace.ts';
import { draftedModel } from './explain-draft.ts';
import type { Bench } from './plan-draft.ts';
import { workspaceSecrets } from './workspace-secrets.ts';

/** Stands for the key, so that the key itself is never near a preview. */
const STAND_IN = 'stand-in-for-the-key-of-this-model';

/** A saved model, or one that a draft would make. */
export type RequestSubject = { key: string } | { draft: Draft };

/** The exact request that chat would send to a model, made by the same code and not sent. A key that is missing is no obstacle. */
export async function previewRequest(subject: RequestSubject, text: string, bench: Bench, wire: Wire): Promise<RequestPreview> {
  const { place: where, modelKey } = 'key' in subject ? { place: bench.place, modelKey: subject.key } : await draftedModel(subject.draft, bench);
  const loaded = await loadWorkspace(where);
  const model = loaded.known.models.find(({ key }) => key === modelKey);
  const workspace = await withSomeKey(loaded, model, where, modelKey);
  const route = workspace.route(modelKey);
  if (!route.ok) throw new AppFailure(route.error);
  const captured = await captureRequest({ route: withStandIn(route.value), turns: [{ role: 'user', text }] }, wire);
  if (!captured) throw new AppFailure({ code: 'model/unsupported-protocol', message: say`This model sends nothing: its answers are made by the app itself. Choose another model to see its request.`, action: 'choose-model' });
  const secrets = workspaceSecrets(workspace);
  const variables: Named[] = [{ name: keyVariable(route.value, model), value: STAND_IN, isPlain: false }, ...(model ? referredTo(model, workspace, secrets) : [])];
  return showRequest(captured, variables, secrets);
}

/** A request without its key can be shown all the same. */
async function withSomeKey(workspace: Workspace, model: CatalogModel | undefined, place: Place, modelKey: string): Promise<Workspace> {
  const route = workspace.route(modelKey);
  if (route.ok || route.error.code !== 'model/key-missing' || !model) return workspace;
  const name = variableOf(model);
  return loadWorkspace({ ...place, environment: { ...place.environment, [name]: STAND_IN } });
}

const variableOf = ({ envKey, provider }: CatalogModel): string => (envKey !== undefined && isVariableName(envKey) ? envKey : (PROTOCOL_FACTS[provider].keyVariables[0] ?? 'API_KEY'));

function withStandIn({ account: _account, ...route }: Route): Route {
  const source = route.key ?? route.credential;
  return source ? { ...route, key: { ...source, value: new Secret(STAND_IN) } } : route;
}

/** The variable that has the key; where none has, the one that would. */
function keyVariable({ key, credential }: Route, model: CatalogModel | undefined): string {
  const name = key?.source.name.replace(/^env\./, '') ?? '';
  if (credential) return 'GOOGLE_ACCESS_TOKEN';
  return isVariableName(name) && key?.source.layer !== 'default' ? name : model ? variableOf(model) : 'API_KEY';
}

/** Shorter values would stand in a request by chance. */
const SHORTEST = 4;

/** Variables that the entry refers to, wherever in it. */
function referredTo({ written }: CatalogModel, { known: { rules } }: Workspace, secrets: readonly string[]): Named[] {
  const layer = rules.written.layers.find(({ file }) => file === written?.layer.file);
  const text = JSON.stringify((written && valueAt(layer?.value, written.path)) ?? null);
  const names = [...text.matchAll(/\$(?:(\w+)|\{([^}]+)\})/g)].map(([, plain, braced]) => plain ?? braced ?? '');
  return [...new Set(names)].flatMap((name) => {
    const value = rules.inputs.environment.lookup(name);
    return value !== undefined && value.length >= SHORTEST && isVariableName(name) ? [{ name, value, isPlain: !isSecretName(name) && !secrets.includes(value) }] : [];
  });
}
