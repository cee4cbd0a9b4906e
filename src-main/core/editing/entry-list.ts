import { looksLikeKey } from '../../../src-preload/schemas/key-shape.ts';
import { checkModel } from '../models/check.ts';
import { hostOf } from '../models/endpoint.ts';
import type { CatalogModel } from '../models/entry.ts';
import type { Inputs } from '../models/inputs.ts';
import { groupOf } from '../models/protocol-facts.ts';
import { meaningOf, type ProviderKeyMeaning } from '../models/provider-key.ts';
import { readEntry } from '../models/read-entry.ts';
import { redact } from '../redact.ts';
import { say, type Sentence } from '../say.ts';
import { isObject, pathName, safeEntries, valueAt, type JsonPath } from '../settings/json.ts';
import type { SettingsLayer } from '../settings/layered.ts';
import type { EntryRef, EntryState, EntryView } from './entry-view.ts';

/** What the entries are read from. */
export interface Listed {
  inputs: Inputs;
  /** All models that the entries make. */
  models: readonly CatalogModel[];
}

interface Slot {
  layer: SettingsLayer;
  providerKey: string;
  meaning: ProviderKeyMeaning;
  /** The file's list counts; otherwise that of the stronger file named. */
  hiddenBy?: string;
}

/** Every entry of `modelProviders`: file by file, weakest first, in file order; also those that make no model. `only`: just the one that stands there. */
export function listEntries({ inputs, models }: Listed, only?: EntryRef): EntryView[] {
  const byPlace = new Map(models.flatMap((model) => (model.written ? [[placeName(model.written.layer, model.written.path), model] as const] : [])));
  const { settings } = inputs;
  const protocols = valueAt(settings.merged, ['providerProtocol']);
  return settings.layers.flatMap((layer) =>
    safeEntries(valueAt(layer.value, ['modelProviders'])).flatMap(([providerKey, entries]) => {
      if (!Array.isArray(entries) || (only && (only.file !== layer.file || only.providerKey !== providerKey))) return [];
      const owner = settings.owner(['modelProviders', providerKey]);
      const slot: Slot = { layer, providerKey, meaning: meaningOf(providerKey, protocols), ...(owner && owner !== layer ? { hiddenBy: owner.file } : {}) };
      const view = (raw: unknown, index: number): EntryView => viewOf(raw, index, slot, byPlace.get(placeName(layer, ['modelProviders', providerKey, index])), inputs);
      if (!only) return entries.map(view);
      return only.index < entries.length ? [view(entries[only.index], only.index)] : [];
    }),
  );
}

const placeName = ({ file }: SettingsLayer, path: JsonPath): string => `${file}\0${pathName(path)}`;

function viewOf(raw: unknown, index: number, slot: Slot, model: CatalogModel | undefined, inputs: Inputs): EntryView {
  const { layer, providerKey, meaning } = slot;
  const text = (field: string): string | undefined => {
    const held = isObject(raw) && Object.hasOwn(raw, field) ? raw[field] : undefined;
    return typeof held === 'string' && held.trim() !== '' ? held : undefined;
  };
  const protocol = 'unknown' in meaning ? null : meaning.protocol;
  const id = redact(text('id') ?? '', []);
  const name = text('name');
  const host = hostOf(text('baseUrl') ?? '');
  const envKey = text('envKey');
  const line = layer.locate(['modelProviders', providerKey, index])?.line;
  return {
    ref: { file: layer.file, providerKey, index },
    scope: layer.scope,
    protocol,
    group: protocol ? groupOf(protocol) : providerKey,
    ...stateOf(raw, index, slot, model, inputs),
    managed: layer.scope === 'system' || layer.scope === 'system-defaults',
    id,
    name: name === undefined ? id : redact(name, []),
    ...(host === undefined ? {} : { host }),
    ...(envKey === undefined || looksLikeKey(envKey) ? {} : { envKey }),
    ...(model ? { modelKey: model.key } : {}),
    ...(line === undefined ? {} : { line }),
  };
}

type State = { state: EntryState; why?: Sentence };

function stateOf(raw: unknown, index: number, { layer, providerKey, meaning, hiddenBy }: Slot, model: CatalogModel | undefined, inputs: Inputs): State {
  if (model && hiddenBy === undefined) {
    const checked = checkModel(model, inputs);
    if (checked.ok) return { state: 'ready' };
    return { state: checked.error.code === 'model/key-missing' ? 'key-missing' : 'unusable', why: checked.error.message };
  }
  if ('unknown' in meaning) return { state: 'skipped', why: say`${providerKey} ${meaning.unknown}, so its models are skipped.` };
  const place = { layer, path: ['modelProviders', providerKey, index], provider: meaning.protocol, responses: meaning.responses };
  const read = readEntry(raw, place);
  if (!read.model) return { state: 'broken', why: read.findings[0]?.message ?? say`This is not a model.` };
  if (hiddenBy !== undefined) return { state: 'hidden', why: say`${hiddenBy} has a list of its own under ${providerKey}, which counts instead of this one.` };
  if (meaning.protocol === 'qwen-oauth') return { state: 'skipped', why: say`Qwen OAuth has fixed models of its own, so these are skipped.` };
  return { state: 'duplicate', why: say`${read.model.id.value} is listed before with the same protocol and base URL. The first entry is used; this one is skipped.` };
}
