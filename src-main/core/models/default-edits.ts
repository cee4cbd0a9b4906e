import type { SetEdit } from '../settings/edit.ts';
import { valueAt, type JsonObject } from '../settings/json.ts';
import { modernise, writtenPath } from '../settings/legacy.ts';
import type { CatalogModel } from './entry.ts';

const NAME = ['model', 'name'];
const TYPE = ['security', 'auth', 'selectedType'];
const BASE_URL = ['model', 'baseUrl'];

/**
 * The edits that make a model the default in a settings file (SEMANTICS section 7). `model.baseUrl` is written only to
 * tell equal ids apart, or where one is stated already; empty for an entry without base URL, as the CLI has it. In a
 * file of an older shape the old places are kept (R14).
 */
export function defaultEdits(model: CatalogModel, models: readonly CatalogModel[], file: JsonObject, isBaseUrlStated: boolean): SetEdit[] {
  const { moved } = modernise(file);
  const base: SetEdit = { path: BASE_URL, value: model.writtenBaseUrl ?? model.baseUrl?.value ?? '' };
  const needsBase = isBaseUrlStated || models.some((other) => isTwin(other, model));
  const name: SetEdit = { path: needsBase ? NAME : writtenPath(NAME, moved), value: model.id.value };
  return [{ path: writtenPath(TYPE, moved), value: selectedType(model) }, name, ...(needsBase ? [base] : [])];
}

/** Entries under the newest CLI's own key for the responses API are selected by that key. */
const selectedType = ({ provider, written }: CatalogModel): string => (written?.path[1] === 'openai-responses' ? 'openai-responses' : provider);

const isTwin = (other: CatalogModel, model: CatalogModel): boolean =>
  other.key !== model.key && !other.runtime && !model.runtime && other.provider === model.provider && other.id.value === model.id.value;

/** True when a settings file states a default model that is not this one. */
export function overrules(settings: JsonObject, model: CatalogModel): boolean {
  const states = (path: readonly string[], value: string): boolean => {
    const held = valueAt(settings, path);
    return held !== undefined && held !== value;
  };
  return states(NAME, model.id.value) || states(TYPE, selectedType(model));
}
