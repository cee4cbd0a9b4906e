import { memo } from '../memo.ts';
import type { Layer, Resolved, Source } from '../provenance.ts';
import { interpolate, type Lookup } from './interpolate.ts';
import { isObject, pathName, valueAt, type JsonObject, type JsonPath } from './json.ts';
import { mergeSettings } from './merge.ts';
import type { Position } from './position.ts';
import { keepSecretsOut, keyVariables } from './shown-fields.ts';
import type { Scope } from './scopes.ts';

/** One settings file that counts: its values in today's shape and where each stands. */
export interface SettingsLayer {
  scope: Scope;
  /** As people write it: "~/.qwen/settings.json". */
  file: string;
  value: JsonObject;
  /** True when no text in it can hold a reference such as `$VAR`. */
  isPlain?: boolean;
  /** The place of a path of `value` in the file. */
  locate(path: JsonPath): Position | undefined;
}

/** All settings files that count, merged, with the origin of every value. */
export interface Settings {
  /** Weakest first. */
  layers: readonly SettingsLayer[];
  merged: JsonObject;
  /** The value that counts at a path, or `undefined` when no file states it. */
  find(path: JsonPath): Resolved<unknown> | undefined;
  /** The file that states the value that counts. */
  owner(path: JsonPath): SettingsLayer | undefined;
}

/** `layers` weakest first. */
export function createSettings(layers: readonly SettingsLayer[]): Settings {
  const find = memo((path) => findIn(layers, JSON.parse(path) as JsonPath));
  return {
    layers,
    merged: mergeSettings(layers.map(({ value }) => value)),
    find: (path) => find(JSON.stringify(path)),
    owner: (path) => statingLayers(layers, path)[0],
  };
}

/** The same settings with `$VAR` and `${VAR}` replaced in every text (R14: in memory only), save secrets where they would be shown. */
export function interpolateSettings(settings: Settings, lookup: Lookup): Settings {
  const keys = settings.layers.every(({ isPlain }) => isPlain === true) ? new Set<string>() : keyVariables(settings.layers.map(({ value }) => value));
  return createSettings(
    settings.layers.map((layer) => {
      if (layer.isPlain === true) return layer;
      const value = interpolate(layer.value, lookup);
      return isObject(value) ? { ...layer, value: keepSecretsOut(layer.value, value, lookup, keys) } : layer;
    }),
  );
}

/** The place of a path in a layer, in provenance terms. The line is looked up when it is asked for: few ever are. */
export function sourceIn(layer: SettingsLayer, path: JsonPath, as: Layer = 'settings'): Source {
  let place: { line: number | undefined } | undefined;
  return {
    layer: as,
    name: pathName(path),
    file: layer.file,
    get line() {
      place ??= { line: layer.locate(path)?.line };
      return place.line;
    },
  };
}

/** The files that state a value at a path, strongest first. */
function statingLayers(layers: readonly SettingsLayer[], path: JsonPath): SettingsLayer[] {
  const stating: SettingsLayer[] = [];
  for (const layer of layers.toReversed()) {
    if (valueAt(layer.value, path) !== undefined) stating.push(layer);
    else if (replacesParent(layer.value, path)) break;
  }
  return stating;
}

function findIn(layers: readonly SettingsLayer[], path: JsonPath): Resolved<unknown> | undefined {
  const [first, ...others] = statingLayers(layers, path);
  if (!first) return undefined;
  return { value: valueAt(first.value, path), source: sourceIn(first, path), hides: others.map((layer) => sourceIn(layer, path)) };
}

/** A single value or list where the weaker files have an object hides all of it. */
function replacesParent(value: JsonObject, path: JsonPath): boolean {
  return path.some((_, length) => {
    const held = length === 0 ? value : valueAt(value, path.slice(0, length));
    return held !== undefined && !isObject(held);
  });
}
