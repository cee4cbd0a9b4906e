import { envVariables } from '../../core/environment/edit-env.ts';
import { isPlanEntry, PLAN_KEY, regionOf } from '../../core/setup/coding-plan.ts';
import type { Edit } from '../../core/settings/edit.ts';
import { isObject, valueAt, type JsonObject } from '../../core/settings/json.ts';
import { modernise, writtenPath } from '../../core/settings/legacy.ts';
import { readText } from '../../shell/files.ts';
import type { Place } from '../place.ts';
import type { Rules } from '../reading/read-rules.ts';
import { PLAN_METADATA } from './coding-plan-install.ts';
import { keyFileOf } from './key-file.ts';
import type { Wish } from './plan.ts';

/** What takes the Coding Plan away: its entries first, its key last. */
export async function planUninstall(place: Place, rules: Rules, withKey: boolean): Promise<Wish[]> {
  const files = rules.files.filter(({ scope, layer }) => (scope === 'user' || scope === 'workspace') && layer);
  const settings = files.map(({ path, file }): Wish => ({ file: { kind: 'settings', path, file, edits: (held) => [...entryEdits(held), ...(withKey ? keyEdits(held) : [])] } }));
  if (!withKey) return settings;
  const { path, file } = await keyFileOf(place, rules);
  const read = await readText(path);
  const isInFile = read.state === 'present' && envVariables(read.text).has(PLAN_KEY);
  const isInVault = place.vault?.look(PLAN_KEY) !== undefined;
  return [
    ...settings,
    ...(isInFile ? [{ file: { kind: 'env' as const, path, file, edits: [{ name: PLAN_KEY, remove: true as const }] } }] : []),
    ...(isInVault ? [{ vault: { name: PLAN_KEY } }] : []),
  ];
}

const keyEdits = (held: JsonObject): Edit[] => (valueAt(held, ['env', PLAN_KEY]) === undefined ? [] : [{ path: ['env', PLAN_KEY], remove: true }]);

function entryEdits(held: JsonObject): Edit[] {
  const { value, moved } = modernise(held);
  const path = writtenPath(['modelProviders', 'openai'], moved);
  const list = valueAt(value, ['modelProviders', 'openai']);
  const entries: unknown[] = Array.isArray(list) ? list : [];
  const own = entries.flatMap((entry, index) => (isObject(entry) && isPlanEntry(entry) ? [{ index, id: entry['id'] }] : []));
  const rest = entries.length - own.length;
  const gone: Edit[] = rest === 0 && own.length > 0 ? [{ path, remove: true }] : own.toReversed().map(({ index }) => ({ path: [...path, index], remove: true }));
  return [...gone, ...defaultEdits(value, own.map(({ id }) => id), rest), ...removals(held, [['providerMetadata', PLAN_METADATA], ['codingPlan']])];
}

/** A default that names a model of the plan goes with it; with the last model of its protocol the protocol does, too. */
function defaultEdits(value: JsonObject, ids: readonly unknown[], rest: number): Edit[] {
  const address = valueAt(value, ['model', 'baseUrl']);
  const isOurs = ids.includes(valueAt(value, ['model', 'name'])) && (address === undefined || address === '' || regionOf(address) !== undefined);
  if (!isOurs) return [];
  return removals(value, [['model', 'name'], ['model', 'baseUrl'], ...(rest === 0 ? [['security', 'auth', 'selectedType']] : [])]);
}

const removals = (value: JsonObject, paths: readonly string[][]): Edit[] =>
  paths.filter((path) => valueAt(value, path) !== undefined).map((path) => ({ path, remove: true }));
