import { say, type Sentence } from '../say.ts';
import { isObject, pathName, type JsonObject, type JsonPath } from '../settings/json.ts';
import { sourceIn, type SettingsLayer } from '../settings/layered.ts';
import type { Resolved, Source } from '../provenance.ts';
import { findingAt } from './finding-at.ts';
import { readGeneration } from './generation.ts';
import type { CatalogModel } from './entry.ts';
import { modelKey } from './key.ts';
import type { Protocol } from './protocol.ts';
import type { Finding } from './view.ts';

/** Where an entry stands and what its provider key means. */
export interface EntryPlace {
  layer: SettingsLayer;
  path: JsonPath;
  provider: Protocol;
  responses: boolean;
}

/** Reads one entry of `modelProviders`. A broken one is skipped with a finding; its neighbours work (B39). */
export function readEntry(raw: unknown, place: EntryPlace): { model?: CatalogModel; findings: Finding[] } {
  const broken = whyBroken(raw);
  if (broken !== undefined || !isObject(raw)) return { findings: [skipped(place, broken ?? say`is not an object`)] };
  const { layer, path, provider } = place;
  const id = textOf(raw, 'id') ?? '';
  const baseUrl = textOf(raw, 'baseUrl');
  const envKey = textOf(raw, 'envKey');
  const description = textOf(raw, 'description');
  const { generation, ignored } = readGeneration(raw['generationConfig']);
  const unfit = whyUnfit(raw);
  const isResponses = raw['wireApi'] === undefined ? place.responses : raw['wireApi'] === 'responses';
  const model: CatalogModel = {
    key: modelKey(provider, id, baseUrl),
    provider,
    id: new Stated(id, place, 'id'),
    name: textOf(raw, 'name') ?? id,
    runtime: false,
    generation: new Stated(generation, place, raw['generationConfig'] === undefined ? undefined : 'generationConfig'),
    written: place,
  };
  if (description !== undefined) model.description = description;
  if (envKey !== undefined) model.envKey = envKey;
  if (baseUrl !== undefined) model.baseUrl = new Stated(baseUrl, place, 'baseUrl');
  if (isResponses && provider === 'openai') model.wireApi = 'responses';
  if (unfit !== undefined) model.unfit = unfit;
  const findings = ignored.map(({ field, words }) =>
    findingAt(layer, path, {
      code: 'settings/field-ignored',
      severity: 'warning',
      message: say`${pathName([...path, ...field.split('.')])} ${words}, so it is ignored.`,
    }),
  );
  return { model, findings };
}

/** What an entry states. The place is looked up when it is asked for: of a long list only one model is used. */
class Stated<T> implements Resolved<T> {
  readonly value: T;
  readonly #place: EntryPlace;
  readonly #field: string | undefined;

  constructor(value: T, place: EntryPlace, field?: string) {
    this.value = value;
    this.#place = place;
    this.#field = field;
  }

  get source(): Source {
    const { layer, path } = this.#place;
    return sourceIn(layer, this.#field === undefined ? path : [...path, this.#field], 'model-entry');
  }

  get hides(): Source[] {
    return [];
  }
}

/** White space alone counts as absent, as in the newest CLI. */
function textOf(raw: JsonObject, field: string): string | undefined {
  const held = Object.hasOwn(raw, field) ? raw[field] : undefined;
  return typeof held === 'string' && held.trim() !== '' ? held : undefined;
}

function whyBroken(raw: unknown): Sentence | undefined {
  if (!isObject(raw)) return say`is not an object`;
  if (raw['id'] === undefined || raw['id'] === '' || raw['id'] === null) return say`has no id`;
  const wrong = ['id', 'envKey', 'baseUrl'].find((field) => raw[field] !== undefined && raw[field] !== null && typeof raw[field] !== 'string');
  if (wrong !== undefined) return say`has a value for ${wrong} that is not a text`;
  if (typeof raw['id'] === 'string' && raw['id'].trim() === '') return say`has no id`;
  const wireApi = raw['wireApi'];
  if (wireApi !== undefined && wireApi !== 'chat-completions' && wireApi !== 'responses') return say`has a wireApi that does not exist`;
  return undefined;
}

function whyUnfit(raw: JsonObject): Sentence | undefined {
  const role = ['imageOnly', 'voiceOnly', 'realtimeOnly'].find((field) => raw[field] === true);
  return role === undefined ? undefined : say`The settings keep this model for other work than chat (${role}). Choose another model, or remove this field from its entry.`;
}

function skipped({ layer, path }: EntryPlace, broken: Sentence): Finding {
  const message = say`The model at ${pathName(path)} ${broken}, so it is skipped. The other models are not affected.`;
  return findingAt(layer, path, { code: 'settings/entry-skipped', severity: 'warning', message });
}
