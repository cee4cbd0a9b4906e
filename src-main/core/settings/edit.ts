import { getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Result } from '../result.ts';
import { insertMember, type TextChange } from './insert.ts';
import { isUnsafeName, type JsonPath } from './json.ts';
import { printInline, printLines, lineIndent, textStyle, type TextStyle } from './text-style.ts';

/** One value to set; containers on the way are made when they are missing, and take the place of anything else. */
export interface Edit {
  path: JsonPath;
  /** A JSON value. */
  value: unknown;
}

/**
 * Sets values in a JSON text with comments. Every byte outside the changed values stays: comments, order,
 * indentation, line ends, BOM (R15). A value that is already there changes nothing. Of equal property names the last
 * one, which is the one that counts, is edited. Refuses a text that does not parse.
 */
export function setValues(text: string, edits: readonly Edit[]): Result<string> {
  let result = text;
  for (const { path, value } of edits) {
    const next = setValue(result, path, value);
    if (next === undefined) return refuse();
    result = next;
  }
  return { ok: true, value: result };
}

function refuse(): Result<string> {
  const message = 'The settings could not be changed without the risk of damage, so nothing was written. Check the file for mistakes, then try again.';
  return { ok: false, error: { code: 'settings/malformed', message, action: 'open-settings' } };
}

function setValue(text: string, path: JsonPath, value: unknown): string | undefined {
  if (value === undefined || typeof path[0] !== 'string' || path.some((step) => typeof step === 'string' && isUnsafeName(step))) return undefined;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const errors: ParseError[] = [];
  const root = parseQuietly(body, errors);
  if (root === null || errors.length > 0) return undefined;
  if (root === undefined) return hasGap(path) ? undefined : mark + createText(body, path, value);
  const changes = changesFor(body, root, path, value);
  return changes && mark + apply(body, changes);
}

/** `undefined` for a text without any value, `null` for one that cannot be parsed at all. */
function parseQuietly(text: string, errors: ParseError[]): Node | undefined | null {
  try {
    return parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  } catch {
    return null;
  }
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
