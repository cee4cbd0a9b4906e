import { isObject, pathName, valueAt, type JsonObject, type JsonPath } from './json.ts';

/** Where V1 kept what V2 and later keep under containers, as far as this app reads it. */
const V1_PLACES: readonly [old: string, now: readonly string[]][] = [
  ['selectedAuthType', ['security', 'auth', 'selectedType']],
  ['enforcedAuthType', ['security', 'auth', 'enforcedType']],
  ['useExternalAuth', ['security', 'auth', 'useExternal']],
  ['model', ['model', 'name']],
  ['contentGenerator', ['model', 'generationConfig']],
  ['excludedProjectEnvVars', ['advanced', 'excludedEnvVars']],
  ['folderTrust', ['security', 'folderTrust', 'enabled']],
];

/** Settings in today's shape, with the old place of every value that moved. */
export interface ModernSettings {
  value: JsonObject;
  /** From today's path, as text, to the path in the file. */
  moved: ReadonlyMap<string, JsonPath>;
}

/**
 * Reads V1 and V2 keys as the CLI's migrations would, in memory only (R14). V1 keys count unless `$version` is 2 or
 * more (D09, D31, D32); inverted V2 switches count for version 2 only; wrapped provider lists for 5 or none (B40).
 */
export function modernise(settings: JsonObject): ModernSettings {
  const version = settings['$version'];
  const isV1 = !(typeof version === 'number' && version >= 2) && V1_PLACES.some(([old]) => isFlat(settings, old));
  const moved = new Map<string, JsonPath>();
  let value = isV1 ? moveV1(settings, moved) : settings;
  if (isV1 || version === 2) value = invertCacheControl(value);
  if (version === undefined || version === 5) value = unwrapProviders(value, moved);
  return { value, moved };
}

/** The path in the file of a path in today's shape. */
export function writtenPath(path: JsonPath, moved: ModernSettings['moved']): JsonPath {
  for (let length = moved.size === 0 ? 0 : path.length; length > 0; length -= 1) {
    const old = moved.get(pathName(path.slice(0, length)));
    if (old) return [...old, ...path.slice(length)];
  }
  return path;
}

/** V1 is recognised by a known key that holds no object: today's containers have some of the same names. */
function isFlat(settings: JsonObject, name: string): boolean {
  return Object.hasOwn(settings, name) && !isObject(settings[name]);
}

function moveV1(settings: JsonObject, moved: Map<string, JsonPath>): JsonObject {
  let value = settings;
  for (const [old, now] of V1_PLACES) {
    const held = valueAt(settings, [old]);
    if (held === undefined || (old === now[0] && isObject(held)) || valueAt(settings, now) !== undefined) continue;
    value = withValue(value, now, held);
    moved.set(pathName(now), [old]);
  }
  return value;
}

function invertCacheControl(settings: JsonObject): JsonObject {
  const disabled = valueAt(settings, ['model', 'generationConfig', 'disableCacheControl']);
  if (typeof disabled !== 'boolean') return settings;
  return withValue(settings, ['model', 'generationConfig', 'enableCacheControl'], !disabled);
}

function unwrapProviders(settings: JsonObject, moved: Map<string, JsonPath>): JsonObject {
  const providers = valueAt(settings, ['modelProviders']);
  if (!isObject(providers)) return settings;
  let value = settings;
  for (const [name, held] of Object.entries(providers)) {
    if (!isObject(held) || !Array.isArray(held['models'])) continue;
    value = withValue(value, ['modelProviders', name], held['models']);
    moved.set(pathName(['modelProviders', name]), ['modelProviders', name, 'models']);
  }
  return value;
}

/** A copy of the objects along the path with the value set; anything else on the way gives way. */
function withValue(root: JsonObject, [name, ...rest]: readonly string[], value: unknown): JsonObject {
  if (name === undefined) return root;
  const held = Object.hasOwn(root, name) ? root[name] : undefined;
  return { ...root, [name]: rest.length === 0 ? value : withValue(isObject(held) ? held : {}, rest, value) };
}
