import type { Protocol } from '../models/protocol.ts';
import type { Edit } from '../settings/edit.ts';
import { isObject, valueAt, type JsonObject } from '../settings/json.ts';
import { modernise, writtenPath } from '../settings/legacy.ts';
import { mergeEntries } from './merge-entries.ts';

/** Models that are to stand in a settings file, and what goes with them. */
export interface Install {
  /** Key of `modelProviders`. */
  protocol: Protocol;
  /** As they are to be written. */
  entries: readonly JsonObject[];
  /** Entries of the same provider that give way; without it, none do. */
  isStale?: (entry: JsonObject) => boolean;
  /** The same model although its address differs: an entry that the new one takes the place of. */
  isSame?: (entry: JsonObject, wanted: JsonObject) => boolean;
  /** Values of a new entry replace those of an entry that is there; without it, only its key is set. */
  overwrites?: boolean;
  /** The new default, by id and address of its entry; `undefined` keeps the one that is there. */
  select?: { id: string; baseUrl: string };
  /** Nothing about the default is written, not even its protocol. */
  keepsDefault?: boolean;
  /** `model.baseUrl` is written although no other entry has the same id, as the CLI does for a provider of one's own. */
  namesAddress?: boolean;
  /** What the newest CLI keeps to tell whether its list has changed. */
  metadata?: { name: string; version: string; baseUrl: string };
  /** Names at the top of the file under which an older CLI kept the same. */
  legacyNames?: readonly string[];
}

/**
 * The edits that install models into a settings file. Entries with the same id and base URL stay where they are, new
 * ones come first, all others stay as they are (SEMANTICS section 9). `inherited`: a weaker file's list that this
 * file's own would hide when it begins one; it is repeated behind the new entries.
 */
export function installEdits(install: Install, file: JsonObject, inherited: readonly unknown[] = []): Edit[] {
  const { value, moved } = modernise(file);
  const at = (path: readonly string[]): readonly (string | number)[] => writtenPath(path, moved);
  const list = ['modelProviders', install.protocol];
  const held = valueAt(value, list);
  const models: Edit[] = Array.isArray(held)
    ? mergeEntries(held, install, at(list))
    : [{ path: at(list), value: [...install.entries, ...inherited.filter((entry) => !isReplaced(entry, install))] }];
  const others = Array.isArray(held) ? held : inherited;
  return [...models, ...selectionEdits(install, others, at), ...metadataEdits(install, file)];
}

/** The edits that only choose the default, where the list itself is settled elsewhere and holds the models already. */
export function choiceEdits(install: Install, file: JsonObject, listed: readonly unknown[]): Edit[] {
  const { moved } = modernise(file);
  return selectionEdits(install, listed, (path) => writtenPath(path, moved));
}

/** Every model is in the list already, with the same address and variable, so that nothing has to be added. */
export function isListed({ entries }: Install, listed: readonly JsonObject[]): boolean {
  return entries.every((wanted) => listed.some((entry) => ['id', 'baseUrl', 'envKey'].every((name) => (entry[name] ?? '') === (wanted[name] ?? ''))));
}

function isReplaced(entry: unknown, { entries, isStale }: Install): boolean {
  if (!isObject(entry)) return false;
  return isStale?.(entry) === true || entries.some((wanted) => wanted['id'] === entry['id'] && wanted['baseUrl'] === entry['baseUrl']);
}

function selectionEdits(install: Install, others: readonly unknown[], at: (path: readonly string[]) => readonly (string | number)[]): Edit[] {
  const { protocol, select, keepsDefault = false, namesAddress = false } = install;
  if (keepsDefault) return [];
  const type: Edit = { path: at(['security', 'auth', 'selectedType']), value: protocol };
  if (!select) return [type];
  const isNamed = namesAddress || others.some((entry) => isObject(entry) && install.isStale?.(entry) !== true && entry['id'] === select.id && (entry['baseUrl'] ?? '') !== select.baseUrl);
  // `model` is a text in the oldest shape; with an address beside it, it has to be today's object.
  return [type, { path: ['model', 'name'], value: select.id }, { path: ['model', 'baseUrl'], value: isNamed ? select.baseUrl : '' }];
}

function metadataEdits({ metadata, legacyNames = [] }: Install, file: JsonObject): Edit[] {
  const old = legacyNames.filter((name) => Object.hasOwn(file, name)).map((name): Edit => ({ path: [name], remove: true }));
  if (!metadata) return old;
  const place = ['providerMetadata', metadata.name];
  return [...old, { path: [...place, 'version'], value: metadata.version }, { path: [...place, 'baseUrl'], value: metadata.baseUrl }];
}
