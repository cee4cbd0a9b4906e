import { applyEdits, type Edit } from '../settings/edit.ts';
import { parseSettings } from '../settings/document.ts';
import { pathName, valueAt, type JsonObject, type JsonPath } from '../settings/json.ts';
import type { Result } from '../result.ts';
import { conflictAt, type Conflict } from './conflict.ts';
import { findItem } from './find-item.ts';
import { same } from './same.ts';

/** The text with both sides' changes, or every place at which they contradict each other. */
export type Merged = Result<string> | { ok: false; conflicts: Conflict[] };

/**
 * Applies edits that were made for the text `base` to the text that is there now. Places that only one side changed
 * take that side's value; items of lists are found again where they now stand.
 */
export function mergeSettings(base: string, current: string, edits: readonly Edit[]): Merged {
  const conflicts: Conflict[] = [];
  let [was, now] = [base, current];
  for (const edit of edits) {
    const [before, present] = [settingsOf(was), settingsOf(now)];
    const moved = follow(edit, before, present);
    if (!moved || clashes(edit, moved, before, present)) {
      conflicts.push(conflictOf(edit, moved?.path ?? edit.path, present));
      continue;
    }
    const [wasNext, nowNext] = [applyEdits(was, [edit]), applyEdits(now, [moved])];
    if (!nowNext.ok) return nowNext;
    was = wasNext.ok ? wasNext.value : was;
    now = nowNext.value;
  }
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, value: now };
}

/** The settings of a text; none for one that does not parse. */
export function settingsOf(text: string): JsonObject {
  const parsed = parseSettings(text);
  return parsed.ok ? parsed.document.value : {};
}

/** The same edit for the settings as they are now; `undefined` when what it names cannot be found. */
function follow(edit: Edit, was: unknown, now: unknown): Edit | undefined {
  if ('insert' in edit) {
    const path = followInsert(edit.path, was, now);
    return path && { ...edit, path };
  }
  const path = followPath(edit.path, was, now);
  if (!path || !('moveTo' in edit)) return path && { ...edit, path };
  const end = followPath([...edit.path.slice(0, -1), edit.moveTo], was, now)?.at(-1);
  return typeof end === 'number' ? { path, moveTo: end } : undefined;
}

/** A new item goes before the one that was to follow it, else behind the one that was to stand before it. */
function followInsert(path: JsonPath, was: unknown, now: unknown): JsonPath | undefined {
  const index = Number(path.at(-1));
  const list = path.slice(0, -1);
  const next = followPath(path, was, now);
  if (next || index === 0) return next ?? followPath(list, was, now)?.concat(0);
  const before = followPath([...list, index - 1], was, now);
  return before && [...before.slice(0, -1), Number(before.at(-1)) + 1];
}

/** Where the same place is now, items of lists found again; `undefined` when no one place is meant. */
export function followPath(path: JsonPath, was: unknown, now: unknown): JsonPath | undefined {
  const found: (string | number)[] = [];
  for (const [depth, step] of path.entries()) {
    const before = valueAt(was, path.slice(0, depth));
    const present = valueAt(now, found);
    const isList = typeof step === 'number' && Array.isArray(before);
    if (isList && !Array.isArray(present)) return undefined;
    const at = isList && Array.isArray(present) ? findItem(before, present, step) : step;
    if (at === undefined) return undefined;
    found.push(at);
  }
  return found;
}

function clashes(edit: Edit, moved: Edit, was: unknown, now: unknown): boolean {
  if (isBlocked(edit.path, moved.path, was, now)) return true;
  if ('insert' in edit || 'moveTo' in edit) return false;
  const present = valueAt(now, moved.path);
  const wanted = 'remove' in edit ? undefined : edit.value;
  return !same(present, wanted) && !same(present, valueAt(was, edit.path));
}

/** Someone put a single value, or the other kind of container, where the path leads through. */
function isBlocked(path: JsonPath, moved: JsonPath, was: unknown, now: unknown): boolean {
  return moved.some((step, depth) => {
    const around = valueAt(now, moved.slice(0, depth));
    const fits = around === undefined || (typeof step === 'number' ? Array.isArray(around) : typeof around === 'object' && around !== null && !Array.isArray(around));
    return !fits && !same(around, valueAt(was, path.slice(0, depth)));
  });
}

function conflictOf(edit: Edit, path: JsonPath, now: unknown): Conflict {
  const ours = 'value' in edit ? edit.value : 'insert' in edit ? edit.insert : undefined;
  const name = edit.path.findLast((step) => typeof step === 'string');
  const isItem = 'insert' in edit || 'moveTo' in edit;
  return { ...conflictAt(pathName(edit.path), String(name), ours, valueAt(now, isItem ? path.slice(0, -1) : path)), path: edit.path };
}
