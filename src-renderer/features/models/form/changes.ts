import type { FieldChange } from '../../../../src-preload/contract.ts';
import { isRecord, sameJson, valueAt, withValue, type Entry, type Json, type Path } from './json-value.ts';

/** What leads from `base` to `next`, as small as it can be told: name by name, records gone into. */
export function changesBetween(base: Entry, next: Entry): FieldChange[] {
  return between(base, next, []);
}

function between(base: Entry, next: Entry, path: string[]): FieldChange[] {
  const gone = Object.keys(base).filter((name) => !Object.hasOwn(next, name)).map((name): FieldChange => ({ path: [...path, name], remove: true }));
  return [...gone, ...Object.keys(next).flatMap((name) => changed(base[name], next[name], [...path, name]))];
}

function changed(before: Json | undefined, after: Json | undefined, path: string[]): FieldChange[] {
  if (after === undefined || sameJson(before, after)) return [];
  if (isRecord(before) && isRecord(after)) return between(before, after, path);
  return [{ path, value: after }];
}

/** `entry` with the changes made to it. */
export function withChanges(entry: Entry, changes: readonly FieldChange[]): Entry {
  return changes.reduce((held, change) => withValue(held, change.path.map(String), 'value' in change ? change.value : undefined), entry);
}

/** A field that both sides changed, and not to the same. Absent: removed. */
export interface Clash {
  path: Path;
  ours: Json | undefined;
  theirs: Json | undefined;
}

/** Where our changes and theirs touch the same fields with different results. */
export function clashesOf(ours: readonly FieldChange[], theirEntry: Entry, theirs: readonly FieldChange[]): Clash[] {
  return ours.flatMap((change) => {
    const mine = 'value' in change ? change.value : undefined;
    const theirValue = valueAt(theirEntry, change.path);
    const touches = theirs.some(({ path }) => overlaps(path, change.path));
    return touches && !sameJson(mine, theirValue) ? [{ path: change.path, ours: mine, theirs: theirValue }] : [];
  });
}

function overlaps(one: Path, other: Path): boolean {
  const shared = Math.min(one.length, other.length);
  return one.slice(0, shared).every((step, index) => step === other[index]);
}
