import { parse } from 'jsonc-parser';
import type { AppError } from '../result.ts';
import { say } from '../say.ts';
import { applyEdits, type Edit } from '../settings/edit.ts';
import { pathName, valueAt, type JsonPath } from '../settings/json.ts';
import { settingsDifference } from '../writing/difference.ts';
import { followPath, mergeSettings, settingsOf } from '../writing/merge-settings.ts';
import { entryNode } from './entry-node.ts';
import { madeAt, type Make, type Made } from './made.ts';

/** A new value of a field, or that it goes; the path from the entry down. */
export type FieldEdit = { path: JsonPath; value: unknown } | { path: JsonPath; remove: true };

/** An entry in the text that the person saw. */
export interface SeenEntry {
  /** The whole file. */
  base: string;
  path: JsonPath;
}

/** Where the entry stands in a text by now; `undefined` when it is gone. */
function follow({ base, path }: SeenEntry, current: string): JsonPath | undefined {
  if (current === base) return path;
  const settings = settingsOf(current);
  const found = followPath(path, settingsOf(base), settings);
  return found && valueAt(settings, found) !== undefined ? found : undefined;
}

function onEntry(seen: SeenEntry, make: (text: string, path: JsonPath) => Made): Make {
  return (current) => {
    const text = current ?? '';
    const path = follow(seen, text);
    return path ? make(text, path) : { ok: false, gone: true };
  };
}

const indexOf = (path: JsonPath): number => Number(path.at(-1));

/** Changes fields of an entry. What others changed in the meantime stays; a field that both changed is a conflict. */
export function changeFields(seen: SeenEntry, changes: readonly FieldEdit[]): Make {
  const edits = changes.map((change): Edit => ({ ...change, path: [...seen.path, ...change.path] }));
  const known = changes.every(isSingle) ? { edits } : {};
  return onEntry(seen, (text, path) => {
    if (text !== seen.base) return madeAt(mergeSettings(seen.base, text, edits), indexOf(path));
    const made = madeAt(applyEdits(text, edits), indexOf(path));
    return made.ok ? { ...made, ...known } : made;
  });
}

/** A value without a name or value inside of it says by its path alone what changes. */
const isSingle = (change: FieldEdit): boolean => 'remove' in change || typeof change.value !== 'object' || change.value === null;

/** The entry in a text that differs from the seen one inside of this entry only; `start` and `end` are where it stood there. */
export function entryWithin(changed: string, { base, start, end }: { base: string; start: number; end: number }): unknown {
  return parse(changed.slice(start, end + changed.length - base.length), [], { allowTrailingComma: true });
}

/**
 * Puts another text in the place of an entry's, byte by byte where the entry is as it was seen; else only the values
 * that differ are changed.
 */
export function replaceText(seen: SeenEntry, wanted: string): Make {
  return onEntry(seen, (text, path) => {
    const was = entryNode(seen.base, seen.path);
    const now = entryNode(text, path);
    if (was && now?.text === was.text) return { ok: true, value: text.slice(0, now.start) + wanted + text.slice(now.end), index: indexOf(path) };
    const edits = settingsDifference(valueAt(settingsOf(seen.base), seen.path), parse(wanted, [], { allowTrailingComma: true }), seen.path);
    return madeAt(mergeSettings(seen.base, text, edits), indexOf(path));
  });
}

/** Takes an entry out with the comments that belong to it; refused where others changed it in the meantime. */
export function removeEntry(seen: SeenEntry): Make {
  return onEntry(seen, (text) => mergeSettings(seen.base, text, [{ path: seen.path, remove: true, withComments: true }]));
}

/** Moves an entry to another place of its list, with its comments. */
export function reorderEntry(seen: SeenEntry, to: number): Make {
  return onEntry(seen, (text, path) => {
    const list = valueAt(settingsOf(text), path.slice(0, -1));
    const index = Math.min(to, Array.isArray(list) ? list.length - 1 : 0);
    return madeAt(applyEdits(text, [{ path, moveTo: index }]), index);
  });
}

/** For a place that takes no entries because something else than a list stands there. */
export const noList = (path: JsonPath): AppError => ({
  code: 'settings/malformed',
  message: say`${pathName(path)} is not a list in this file, so nothing was added to it. Correct it there first.`,
  action: 'open-settings',
});

/** Adds entries to a list, at its end or before `at`. */
export function addEntries(list: (text: string) => JsonPath, entries: readonly unknown[], at?: number): Make {
  return (current) => {
    const settings = settingsOf(current ?? '');
    const path = list(current ?? '');
    const held = valueAt(settings, path);
    if (held !== undefined && !Array.isArray(held)) return { ok: false, error: noList(path) };
    const length = Array.isArray(held) ? held.length : 0;
    const first = Math.min(at ?? length, length);
    const edits = entries.map((entry, offset): Edit => ({ path: [...path, first + offset], insert: entry }));
    return madeAt(applyEdits(current ?? '', edits), first);
  };
}
