import { envVariables, type EnvChange } from '../environment/edit-env.ts';
import type { Edit } from '../settings/edit.ts';
import { isObject, isUnsafeName, type JsonPath } from '../settings/json.ts';
import { same } from './same.ts';

/** The edits that make one settings value of another: the smallest places that differ. */
export function settingsDifference(from: unknown, to: unknown, path: JsonPath = []): Edit[] {
  if (isObject(from) && isObject(to)) return memberDifference(from, to, path);
  if (Array.isArray(from) && Array.isArray(to)) return itemDifference(from, to, path);
  return same(from, to) ? [] : [{ path, value: to }];
}

function memberDifference(from: Record<string, unknown>, to: Record<string, unknown>, path: JsonPath): Edit[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((name) => !isUnsafeName(name));
  return names.flatMap((name): Edit[] => {
    const place = [...path, name];
    if (!Object.hasOwn(to, name)) return [{ path: place, remove: true }];
    return Object.hasOwn(from, name) ? settingsDifference(from[name], to[name], place) : [{ path: place, value: to[name] }];
  });
}

/** One item more or less is put in or taken out, so that the others stay whoever changes them. */
function itemDifference(from: readonly unknown[], to: readonly unknown[], path: JsonPath): Edit[] {
  if (from.length === to.length) return from.flatMap((item, index) => settingsDifference(item, to[index], [...path, index]));
  const differs = (index: number): boolean => !same(from[index], to[index]);
  const index = Array.from({ length: Math.max(from.length, to.length) }, (_, at) => at).find(differs) ?? 0;
  if (from.length === to.length + 1 && same(from.toSpliced(index, 1), to)) return [{ path: [...path, index], remove: true }];
  if (to.length === from.length + 1 && same(to.toSpliced(index, 1), from)) return [{ path: [...path, index], insert: to[index] }];
  return [{ path, value: to }];
}

/** The changes that make the variables of one `.env` text those of another. */
export function envDifference(from: string, to: string): EnvChange[] {
  const [before, after] = [envVariables(from), envVariables(to)];
  const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
  return names.map((name) => {
    const value = after.get(name);
    return value === undefined ? { name, remove: true } : { name, value };
  });
}
