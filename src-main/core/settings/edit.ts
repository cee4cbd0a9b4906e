import { getNodeValue, type Node, type ParseError } from 'jsonc-parser';
import type { Result } from '../result.ts';
import { say } from '../say.ts';
import { insertItem, moveItem } from './edit-items.ts';
import { removeMember } from './edit-remove.ts';
import { valueSpan } from './edit-span.ts';
import { insertMember, type TextChange } from './insert.ts';
import { isUnsafeName, type JsonPath } from './json.ts';
import { foundPlainJson, isPlainJson } from './plain-json.ts';
import { textTree } from './text-tree.ts';
import { printInline, printLines, lineIndent, textStyle, type TextStyle } from './text-style.ts';

/** Sets a value; containers on the way are made when they are missing, and take the place of anything else. */
export interface SetEdit {
  path: JsonPath;
  /** A JSON value. */
  value: unknown;
}

/** Takes a property or item out; one that is not there is fine. Of equal property names all go. */
export interface RemoveEdit {
  path: JsonPath;
  remove: true;
  /** The comments that stand right above it go along, each in lines of its own and without an empty line between. */
  withComments?: true;
}

/** Puts a new item into a list; the path ends with the index where it then stands. */
export interface InsertEdit {
  path: JsonPath;
  insert: unknown;
}

/** Moves the item of a list that the path names to another index. */
export interface MoveEdit {
  path: JsonPath;
  moveTo: number;
}

/** One change of a settings file. */
export type Edit = SetEdit | RemoveEdit | InsertEdit | MoveEdit;

/**
 * Edits a JSON text with comments. Every byte outside the changed values stays: comments, order, indentation, line
 * ends, BOM (R15). A value that is already there changes nothing. Of equal property names the last one, which is the
 * one that counts, is edited. Refuses a text that does not parse, and a path that leads into a gap of a list.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Result<string> {
  let result = text;
  for (const edit of edits) {
    const next = applyEdit(result, edit);
    if (next === undefined) return refuse();
    result = next;
  }
  return { ok: true, value: result };
}

function refuse(): Result<string> {
  const message = say`The settings could not be changed without the risk of damage, so nothing was written. Check the file for mistakes, then try again.`;
  return { ok: false, error: { code: 'settings/malformed', message, action: 'open-settings' } };
}

function applyEdit(text: string, edit: Edit): string | undefined {
  const { path } = edit;
  if (typeof path[0] !== 'string' || path.some((step) => typeof step === 'string' && isUnsafeName(step))) return undefined;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const quick = 'value' in edit ? replaceSimple(body, edit) : undefined;
  if (quick !== undefined) return mark + quick;
  const errors: ParseError[] = [];
  const root = textTree(body, errors);
  if (root === null || errors.length > 0) return undefined;
  const edited = 'remove' in edit ? remove(body, root, edit) : change(body, root, edit);
  return edited === undefined ? undefined : mark + edited;
}

/** A single value in the place of another one, in a text without comments: most edits, and those of large files. */
function replaceSimple(body: string, { path, value }: SetEdit): string | undefined {
  if (typeof value === 'object' || value === undefined || !isPlainJson(body)) return undefined;
  const span = valueSpan(body, path);
  if (!span) return undefined;
  const written = body.slice(...span);
  if (!/^["\dtfn-]/.test(written) || JSON.parse(written) === value) return undefined;
  const edited = body.slice(0, span[0]) + JSON.stringify(value) + body.slice(span[1]);
  foundPlainJson(edited);
  return edited;
}

function change(body: string, root: Node | undefined, edit: SetEdit | InsertEdit | MoveEdit): string | undefined {
  if ('moveTo' in edit) return move(body, root, edit);
  const isInsert = 'insert' in edit;
  const value = isInsert ? edit.insert : edit.value;
  if (value === undefined) return undefined;
  if (root === undefined) return hasGap(edit.path) ? undefined : createText(body, edit.path, value);
  const index = edit.path.at(-1);
  const list = isInsert ? findNode(root, edit.path.slice(0, -1)) : undefined;
  if (isInsert && typeof index !== 'number') return undefined;
  const isInside = list?.type === 'array' && typeof index === 'number' && index < (list.children?.length ?? 0);
  if (isInside && list && typeof index === 'number') return apply(body, insertItem(body, list, index, value, textStyle(body, root)));
  const changes = changesFor(body, root, edit.path, value);
  return changes && apply(body, changes);
}

function move(body: string, root: Node | undefined, { path, moveTo }: MoveEdit): string | undefined {
  const list = root && findNode(root, path.slice(0, -1));
  const from = path.at(-1);
  const count = list?.type === 'array' ? (list.children?.length ?? 0) : 0;
  if (!list || typeof from !== 'number' || from >= count || moveTo < 0 || moveTo >= count) return undefined;
  return apply(body, moveItem(body, list, from, moveTo));
}

function remove(body: string, root: Node | undefined, edit: RemoveEdit): string | undefined {
  const { path } = edit;
  if (root === undefined) return body;
  if (root.type !== 'object') return undefined;
  const step = path.at(-1);
  const container = findNode(root, path.slice(0, -1));
  const index = container?.children?.findLastIndex((child, at) => (typeof step === 'number' ? at === step : child.children?.[0]?.value === step)) ?? -1;
  if (!container || container.type !== (typeof step === 'string' ? 'object' : 'array') || index < 0) return body;
  const text = apply(body, removeMember(body, container, index, edit.withComments));
  return typeof step === 'number' ? text : remove(text, textTree(text) ?? undefined, edit);
}

function findNode(root: Node, path: JsonPath): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (node?.type !== (typeof step === 'string' ? 'object' : 'array')) return undefined;
    node = findMember(node, step);
  }
  return node;
}

/** Fills an empty file; comments in it stay above. */
function createText(body: string, path: JsonPath, value: unknown): string {
  const eol = /\r\n|\n|\r/.exec(body)?.[0] ?? '\n';
  const lead = body === '' || /[\n\r]$/.test(body) ? body : body + eol;
  return `${lead}${printLines(nest(path, value), '', { eol, unit: '  ', multiline: true })}${eol}`;
}

function changesFor(text: string, root: Node, path: JsonPath, value: unknown): TextChange[] | undefined {
  if (root.type !== 'object') return undefined;
  const style = textStyle(text, root);
  let node = root;
  for (const [depth, step] of path.entries()) {
    const rest = path.slice(depth + 1);
    if (node.type !== (typeof step === 'string' ? 'object' : 'array')) {
      return hasGap(path.slice(depth)) ? undefined : replaceNode(text, node, nest(path.slice(depth), value), style);
    }
    const child = findMember(node, step);
    if (!child) {
      if (hasGap(rest) || (typeof step === 'number' && step !== (node.children?.length ?? 0))) return undefined;
      const name = typeof step === 'string' ? step : undefined;
      return insertMember(text, node, name, nest(rest, value), style);
    }
    node = child;
  }
  return replaceNode(text, node, value, style);
}

/** The value of a member; of equal names the last. */
function findMember(container: Node, step: string | number): Node | undefined {
  if (typeof step === 'number') return container.children?.[step];
  return container.children?.findLast((property) => property.children?.[0]?.value === step)?.children?.[1];
}

function replaceNode(text: string, node: Node, value: unknown, style: TextStyle): TextChange[] {
  if (JSON.stringify(getNodeValue(node)) === JSON.stringify(value)) return [];
  const printed = style.multiline ? printLines(value, lineIndent(text, node.offset), style) : printInline(value, true);
  return [{ offset: node.offset, length: node.length, text: printed }];
}

/** A new list can only be begun with its first item. */
const hasGap = (path: JsonPath): boolean => path.some((step) => typeof step === 'number' && step > 0);

/** The value inside new objects and arrays for the rest of a path. */
function nest(path: JsonPath, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}

function apply(text: string, changes: readonly TextChange[]): string {
  return changes
    .toSorted((one, other) => other.offset - one.offset)
    .reduce((result, { offset, length = 0, text: added }) => result.slice(0, offset) + added + result.slice(offset + length), text);
}
