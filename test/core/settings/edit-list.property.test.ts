import fc from 'fast-check';
import { createScanner, parse, type SyntaxKind } from 'jsonc-parser';
import { expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../../src-main/core/settings/edit.ts';
import { isObject, valueAt, type JsonPath } from '../../../src-main/core/settings/json.ts';
import { arbitraryJson, arbitraryObject, arbitraryText } from './jsonc-arbitrary.ts';

const value = (text: string): unknown => parse(text.replace('\uFEFF', ''), [], { allowTrailingComma: true });

/** Every place in a value. */
function places(root: unknown, path: JsonPath = []): JsonPath[] {
  if (typeof root !== 'object' || root === null) return [path];
  const steps = Array.isArray(root) ? root.keys() : Object.keys(root);
  return [path, ...[...steps].flatMap((step) => places((root as Record<string | number, unknown>)[step], [...path, step]))];
}

const aTextWithPlace = arbitraryObject
  .chain((settings) => arbitraryText({ list: [1, { a: 2 }, [3]], ...settings }))
  .chain((text) => fc.record({ text: fc.constant(text), path: fc.constantFrom(...places(value(text)).slice(1)) }));

/** The value without, with, or with another place of, an item: what plain JavaScript gives. */
function changed(root: unknown, [step, ...rest]: JsonPath, change: (container: unknown, step: string | number) => unknown): unknown {
  if (rest.length === 0) return change(root, step ?? '');
  if (Array.isArray(root)) return root.with(Number(step), changed(root[Number(step)], rest, change));
  return isObject(root) ? { ...root, [String(step)]: changed(root[String(step)], rest, change) } : root;
}

const edited = (text: string, edit: Edit): string => {
  const result = applyEdits(text, [edit]);
  if (!result.ok) throw new Error('an edit of what is there is never refused');
  return result.value;
};

const comments = (text: string): string[] => {
  const scanner = createScanner(text, false);
  const found: string[] = [];
  for (let kind = scanner.scan(); kind !== (17 as SyntaxKind); kind = scanner.scan()) {
    if (kind === (12 as SyntaxKind) || kind === (13 as SyntaxKind)) found.push(scanner.getTokenValue());
  }
  return found;
};

it('removes a value and keeps all others', () => {
  const rest = (container: unknown, step: string | number): unknown =>
    Array.isArray(container) ? container.toSpliced(Number(step), 1) : Object.fromEntries(Object.entries(container as object).filter(([name]) => name !== step));
  fc.assert(
    fc.property(aTextWithPlace, ({ text, path }) => {
      const after = edited(text, { path, remove: true });
      expect(value(after)).toEqual(changed(value(text), path, rest));
      let at = 0;
      for (const letter of after) at = text.indexOf(letter, at) + 1 || Infinity;
      expect(at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1500 },
  );
});

it('inserts an item anywhere, and takes no byte away', () => {
  fc.assert(
    fc.property(aTextWithPlace, arbitraryJson, fc.nat(3), ({ text, path }, item, at) => {
      const list = valueAt(value(text), path);
      if (!Array.isArray(list) || at > list.length) return;
      const after = edited(text, { path: [...path, at], insert: item });
      expect(valueAt(value(after), path)).toEqual(list.toSpliced(at, 0, item));
      expect(comments(after)).toEqual(comments(text));
    }),
    { numRuns: 1500 },
  );
});

it('moves an item, and loses no comment', () => {
  fc.assert(
    fc.property(aTextWithPlace, fc.nat(2), fc.nat(2), ({ text, path }, from, to) => {
      const list: unknown = valueAt(value(text), path);
      if (!Array.isArray(list) || from >= list.length || to >= list.length) return;
      const after = edited(text, { path: [...path, from], moveTo: to });
      expect(valueAt(value(after), path)).toEqual(list.toSpliced(from, 1).toSpliced(to, 0, list[from]));
      expect(comments(after).toSorted()).toEqual(comments(text).toSorted());
    }),
    { numRuns: 1500 },
  );
});
