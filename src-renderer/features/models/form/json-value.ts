import type { Draft, OpenEntry } from '../../../../src-preload/contract.ts';

/** An entry of `modelProviders` as data. */
export type Entry = Extract<Draft, { kind: 'add' }>['entries'][number];
export type Json = Entry[string];
export type Path = readonly (string | number)[];

export function isRecord(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at `path`, or undefined. */
export function valueAt(root: Json | undefined, path: Path): Json | undefined {
  let held = root;
  for (const step of path) {
    if (Array.isArray(held) && typeof step === 'number') held = held[step];
    else if (isRecord(held) && Object.hasOwn(held, step)) held = held[String(step)];
    else return undefined;
  }
  return held;
}

/** The entry of a file as main read it: JSON, whatever its fields. */
export function entryOf({ value }: Pick<OpenEntry, 'value'>): Entry {
  return value as Entry;
}

/** Equal as JSON, whatever the order of names. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, index) => sameJson(item, other[index]));
  if (!isRecord(one) || !isRecord(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name) && sameJson(one[name], other[name]));
}

/** A copy with `value` at `path`; records are made on the way, and what is no record gives way. Undefined removes. */
export function withValue(root: Entry, [name, ...rest]: readonly string[], value: Json | undefined): Entry {
  if (name === undefined) return root;
  const held = root[name];
  if (rest.length > 0) {
    if (value === undefined && !isRecord(held)) return root;
    return { ...root, [name]: withValue(isRecord(held) ? held : {}, rest, value) };
  }
  if (value !== undefined) return { ...root, [name]: value };
  const { [name]: _gone, ...others } = root;
  return others;
}
