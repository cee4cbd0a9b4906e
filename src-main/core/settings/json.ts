/** A place inside a JSON value: property names and array indexes from the top down. */
export type JsonPath = readonly (string | number)[];

export type JsonObject = Record<string, unknown>;

/** True for a JSON object: not null and not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names that could reach a prototype; settings that use them are passed over everywhere. */
export function isUnsafeName(name: string): boolean {
  return name === '__proto__' || name === 'constructor' || name === 'prototype';
}

/** The value at a path, by own properties only; `undefined` when there is none. */
export function valueAt(root: unknown, path: JsonPath): unknown {
  let current = root;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}

/** Own entries of a JSON object without the unsafe names; none for anything else. */
export function safeEntries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value).filter(([name]) => !isUnsafeName(name)) : [];
}

/** A path as people write it: `modelProviders.openai[0].baseUrl`. */
export function pathName(path: JsonPath): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name === '' ? step : `${name}.${step}`;
  }, '');
}
