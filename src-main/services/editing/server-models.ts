import type { Draft } from '../../../src-preload/calls/draft.ts';
import { PROTOCOL_FACTS } from '../../core/models/protocol-facts.ts';
import { AppFailure } from '../../core/result.ts';
import type { OfferedModel } from '../../core/setup/setup-view.ts';
import { listModels } from '../../llm/list-models.ts';
import type { Wire } from '../../llm/wire.ts';
import { freshRoute } from '../fresh-route.ts';
import type { Place } from '../place.ts';
import { loadWorkspace } from '../workspace.ts';
import { draftedModel } from './explain-draft.ts';
import type { Bench } from './plan-draft.ts';

/** Stands for an id that is still to be chosen. */
const ANY = 'any-model';

/** Servers on this computer usually want no key; they are sent this one. */
const NO_KEY = 'none';

/** The models that the server of a draft offers. The draft needs no id yet. Fails with what the server or the network said. */
export async function serverModels(draft: Draft, bench: Bench, wire: Wire): Promise<OfferedModel[]> {
  const { place: drafted, modelKey } = await draftedModel(withSomeId(draft), bench);
  const there = { ...drafted, windowModel: modelKey };
  const route = await freshRoute(there);
  const usable = route.ok || route.error.code !== 'model/key-missing' ? route : await freshRoute(await withNoKey(there, modelKey));
  if (!usable.ok) throw new AppFailure(usable.error);
  if (!route.ok && !isLocal(usable.value.endpoint)) throw new AppFailure(route.error);
  const listed = await listModels(usable.value, wire);
  if (!listed.ok) throw new AppFailure(listed.error);
  return listed.value;
}

function withSomeId(draft: Draft): Draft {
  if (draft.kind === 'add') return { ...draft, entries: draft.entries.map((entry) => (isBlank(entry['id']) ? Object.assign({}, entry, { id: ANY }) : entry)) };
  if (draft.kind !== 'fields') return draft;
  const changes = draft.changes.map((change) => (change.path.length === 1 && change.path[0] === 'id' && (!('value' in change) || isBlank(change.value)) ? { path: change.path, value: ANY } : change));
  return { ...draft, changes };
}

const isBlank = (id: unknown): boolean => typeof id !== 'string' || id.trim() === '';

async function withNoKey(place: Place, modelKey: string): Promise<Place> {
  const model = (await loadWorkspace(place)).known.models.find(({ key }) => key === modelKey);
  const name = model && (model.envKey ?? PROTOCOL_FACTS[model.provider].keyVariables[0]);
  return name === undefined ? place : { ...place, environment: { ...place.environment, [name]: NO_KEY } };
}

const isLocal = (endpoint: string | undefined): boolean => endpoint !== undefined && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(endpoint).hostname);
