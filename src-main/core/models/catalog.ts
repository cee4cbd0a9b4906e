import { say, type Sentence } from '../say.ts';
import { safeEntries, valueAt, type JsonPath } from '../settings/json.ts';
import type { Settings, SettingsLayer } from '../settings/layered.ts';
import type { CatalogModel } from './entry.ts';
import { findingAt } from './finding-at.ts';
import { PROTOCOLS } from './protocol.ts';
import { meaningOf } from './provider-key.ts';
import { readEntry, type EntryPlace } from './read-entry.ts';
import type { Finding } from './view.ts';

/** The models that settings list. */
export interface Catalog {
  /** Protocol by protocol in the CLI's order, inside each in file order. */
  models: CatalogModel[];
  findings: Finding[];
}

/** Reads all of `modelProviders`. `settings` with `$VAR` filled in, `written` as the files have them. */
export function readCatalog(settings: Settings, written: Settings): Catalog {
  const catalog: Catalog = { models: [], findings: [] };
  const seen = new Set<string>();
  for (const [providerKey] of safeEntries(valueAt(settings.merged, ['modelProviders']))) {
    readProvider(providerKey, settings, written, catalog, seen);
  }
  return { ...catalog, models: PROTOCOLS.flatMap((protocol) => catalog.models.filter(({ provider }) => provider === protocol)) };
}

function readProvider(providerKey: string, settings: Settings, written: Settings, catalog: Catalog, seen: Set<string>): void {
  const path: JsonPath = ['modelProviders', providerKey];
  const layer = settings.owner(path);
  if (!layer) return;
  const entries = valueAt(layer.value, path);
  const meaning = meaningOf(providerKey, valueAt(settings.merged, ['providerProtocol']));
  const reason = whySkipped(entries, providerKey, meaning);
  if (reason !== undefined) catalog.findings.push(skippedProvider(layer, path, providerKey, reason));
  if (reason !== undefined || 'unknown' in meaning || !Array.isArray(entries)) return;
  const writtenLayer = written.layers[settings.layers.indexOf(layer)];
  for (const [index, raw] of entries.entries()) {
    const place: EntryPlace = { layer, path: [...path, index], provider: meaning.protocol, responses: meaning.responses };
    const { model, findings } = readEntry(raw, place);
    catalog.findings.push(...findings);
    if (model) add(model, place, writtenLayer, catalog, seen);
  }
}

/** Protocol, id and base URL make a model; of equal ones the first wins (R11, B35). */
function add(model: CatalogModel, place: EntryPlace, writtenLayer: SettingsLayer | undefined, catalog: Catalog, seen: Set<string>): void {
  const identity = `${model.provider}\0${model.id.value}\0${model.baseUrl?.value ?? ''}`;
  if (seen.has(identity)) {
    const message = say`${model.id.value} is listed before with the same protocol and base URL. The first entry is used; this one is skipped.`;
    catalog.findings.push(findingAt(place.layer, place.path, { code: 'settings/duplicate-entry', severity: 'warning', message }));
    return;
  }
  seen.add(identity);
  if (writtenLayer === place.layer) return void catalog.models.push(model); // nothing in that file is filled in
  const writtenBaseUrl = model.baseUrl && valueAt(writtenLayer?.value, [...place.path, 'baseUrl']);
  const isFilledIn = typeof writtenBaseUrl === 'string' && writtenBaseUrl !== model.baseUrl?.value;
  catalog.models.push(isFilledIn ? { ...model, writtenBaseUrl } : model);
}

function whySkipped(entries: unknown, providerKey: string, meaning: ReturnType<typeof meaningOf>): Sentence | undefined {
  if ('unknown' in meaning) return say`${meaning.unknown}. Add "providerProtocol": { "${providerKey}": "openai" } to the settings to say so`;
  if (!Array.isArray(entries)) return say`does not hold a list of models`;
  if (meaning.protocol === 'qwen-oauth') return say`has fixed models of its own`;
  return undefined;
}

function skippedProvider(layer: SettingsLayer, path: JsonPath, providerKey: string, reason: Sentence): Finding {
  const message = say`The models under modelProviders.${providerKey} are skipped: the key ${reason}.`;
  return findingAt(layer, path, { code: 'settings/provider-skipped', severity: 'warning', message });
}
