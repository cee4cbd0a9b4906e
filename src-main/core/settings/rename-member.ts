import { findNodeAtLocation, type ParseError } from 'jsonc-parser';
import type { Result } from '../result.ts';
import { say } from '../say.ts';
import type { JsonPath } from './json.ts';
import { textTree } from './text-tree.ts';

/**
 * Gives a member of an object another name: only the bytes of its name change, and of equal names all. One that is not
 * there changes nothing. Refused with `settings/malformed` where the new name is taken or the text does not parse.
 */
export function renameMember(text: string, path: JsonPath, to: string): Result<string> {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const errors: ParseError[] = [];
  const root = textTree(body, errors);
  if (errors.length > 0 || root === null) return refuseRename(say`the file has a mistake`);
  const container = root && findNodeAtLocation(root, path.slice(0, -1));
  const names = container?.type === 'object' ? (container.children ?? []).flatMap(({ children: [name] = [] }) => name ?? []) : [];
  const from = path.at(-1);
  const found = names.filter(({ value }) => value === from);
  if (found.length === 0 || from === to) return { ok: true, value: text };
  if (names.some(({ value }) => value === to)) return refuseRename(say`${to} stands there already`);
  const renamed = found.reduceRight((rest, { offset, length }) => rest.slice(0, offset) + JSON.stringify(to) + rest.slice(offset + length), body);
  return { ok: true, value: mark + renamed };
}

/** Why a variable keeps its name in the settings. */
export function refuseRename(reason: string): Result<string> {
  return { ok: false, error: { code: 'settings/malformed', message: say`The variable was not renamed in the settings: ${reason}. Choose another name, or correct the file first.` } };
}
