import { isObject, isUnsafeName, safeEntries, valueAt, type JsonObject, type JsonPath } from './json.ts';

/** Lists that all scopes add to; every other list of a later scope replaces the earlier one (SEMANTICS section 1, X20). */
const UNITED: readonly JsonPath[] = [['advanced', 'excludedEnvVars']];

/** Deeper than any setting is; below it the later value replaces the earlier one. */
const DEEPEST = 100;

/** Merges scopes, weakest first: objects by name, lists and single values by replacement (R5). `__proto__` and its kin are skipped. */
export function mergeSettings(scopes: readonly JsonObject[]): JsonObject {
  let merged: JsonObject = {};
  for (const scope of scopes) merged = mergeObjects(merged, scope, 0);
  return withUnited(merged, scopes);
}

function mergeObjects(weaker: JsonObject, stronger: JsonObject, depth: number): JsonObject {
  const merged: JsonObject = { ...weaker };
  for (const [name, value] of safeEntries(stronger)) {
    const held = Object.hasOwn(merged, name) ? merged[name] : undefined;
    merged[name] = isObject(held) && isObject(value) && depth < DEEPEST ? mergeObjects(held, value, depth + 1) : value;
  }
  return merged;
}

function withUnited(merged: JsonObject, scopes: readonly JsonObject[]): JsonObject {
  const result: JsonObject = { ...merged };
  for (const path of UNITED) {
    const lists = scopes.map((scope) => valueAt(scope, path)).filter((list) => Array.isArray(list));
    const [container, name] = path;
    const held = typeof container === 'string' ? result[container] : undefined;
    if (lists.length < 2 || typeof container !== 'string' || typeof name !== 'string' || !isObject(held)) continue;
    if (!isUnsafeName(name)) result[container] = { ...held, [name]: [...new Set(lists.flat())] };
  }
  return result;
}
