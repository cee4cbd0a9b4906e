import type { Edit } from '../settings/edit.ts';
import { isObject, type JsonObject, type JsonPath } from '../settings/json.ts';
import { same } from '../writing/same.ts';
import type { Install } from './install.ts';

/** The edits that bring entries into a list that is there: out with the stale, change those that stay, new ones first. */
export function mergeEntries(held: readonly unknown[], install: Install, list: JsonPath): Edit[] {
  const { entries, isStale = () => false, isSame = isTwin } = install;
  const kept: unknown[] = [...held];
  const edits: Edit[] = [];
  for (let index = held.length - 1; index >= 0; index -= 1) {
    const entry = held[index];
    if (!isObject(entry) || !isStale(entry) || entries.some((wanted) => isSame(entry, wanted))) continue;
    kept.splice(index, 1);
    edits.push({ path: [...list, index], remove: true });
  }
  const taken = new Set<number>();
  const missing = entries.filter((wanted) => {
    const index = kept.findIndex((entry, at) => isObject(entry) && !taken.has(at) && isSame(entry, wanted));
    const entry = kept[index];
    if (index < 0 || !isObject(entry)) return true;
    taken.add(index);
    edits.push(...changesOf(entry, wanted, [...list, index], install.overwrites === true));
    return false;
  });
  return [...edits, ...missing.map((wanted, index): Edit => ({ path: [...list, index], insert: wanted }))];
}

const isTwin = (entry: JsonObject, wanted: JsonObject): boolean => entry['id'] === wanted['id'] && (entry['baseUrl'] ?? '') === (wanted['baseUrl'] ?? '');

/** What people added to an entry stays; a hand-written entry takes the variable of the key and nothing else. */
function changesOf(entry: JsonObject, wanted: JsonObject, path: JsonPath, overwrites: boolean): Edit[] {
  const names = overwrites ? Object.keys(wanted) : ['envKey'];
  return names.flatMap((name) => memberChanges(entry[name], wanted[name], [...path, name]));
}

function memberChanges(held: unknown, wanted: unknown, path: JsonPath): Edit[] {
  if (same(held, wanted)) return [];
  if (!isObject(held) || !isObject(wanted)) return [{ path, value: wanted }];
  return Object.keys(wanted).flatMap((name) => memberChanges(held[name], wanted[name], [...path, name]));
}
