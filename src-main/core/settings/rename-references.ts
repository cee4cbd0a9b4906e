import type { Node, ParseError } from 'jsonc-parser';
import { say } from '../say.ts';
import type { Result } from '../result.ts';
import { REFERENCE } from './interpolate.ts';
import { isObject } from './json.ts';
import { refuseRename } from './rename-member.ts';
import { textTree } from './text-tree.ts';

/** How often the texts of a JSON value refer to a variable as `$NAME` or `${NAME}`. */
export function countReferences(value: unknown, name: string): number {
  if (typeof value === 'string') return [...value.matchAll(REFERENCE)].filter(([, plain, braced]) => (plain ?? braced) === name).length;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countReferences(item, name), 0);
  return isObject(value) ? countReferences(Object.values(value), name) : 0;
}

/**
 * Makes every reference to a variable in the texts of a settings file one to another: only the bytes of the name change.
 * Names of properties and comments stay. Refused with `settings/malformed` where the text does not parse.
 */
export function renameReferences(text: string, from: string, to: string): Result<string> {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const errors: ParseError[] = [];
  const root = textTree(text.slice(mark), errors);
  if (errors.length > 0 || root === null) return refuseRename(say`the file has a mistake`);
  const texts = root ? textsIn(root).filter(({ value }) => countReferences(value, from) > 0) : [];
  const renamed = texts.reduceRight((rest, { offset, length }) => {
    const [start, end] = [offset + mark, offset + mark + length];
    return rest.slice(0, start) + renameIn(rest.slice(start, end), from, to) + rest.slice(end);
  }, text);
  return { ok: true, value: renamed };
}

const renameIn = (written: string, from: string, to: string): string =>
  written.replace(REFERENCE, (reference, plain?: string, braced?: string) => ((plain ?? braced) === from ? reference.replace(from, () => to) : reference));

/** All texts that are values, in order. */
function textsIn(root: Node): Node[] {
  const found: Node[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const values = node.type === 'property' ? (node.children ?? []).slice(1) : (node.children ?? []);
    for (const value of values) waiting.push(value);
    if (node.type === 'string') found.push(node);
  }
  return found.toSorted((one, other) => one.offset - other.offset);
}
