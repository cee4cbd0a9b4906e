import fc from 'fast-check';
import { parse, parseTree, type Node } from 'jsonc-parser';
import { expect, it } from 'vitest';
import { applyEdits } from '../../../src-main/core/settings/edit.ts';
import { isObject, type JsonPath } from '../../../src-main/core/settings/json.ts';
import { arbitraryJson, arbitraryObject, arbitraryText } from './jsonc-arbitrary.ts';

const names = fc.constantFrom('a', 'b', 'model', 'name', 'security', 'env', 'ключ', 'with "quotes"');
const aPath = fc.array(fc.oneof({ weight: 5, arbitrary: names }, { weight: 1, arbitrary: fc.nat(2) }), { minLength: 1, maxLength: 4 });
const anEdit = fc.tuple(arbitraryObject.chain(arbitraryText), aPath, arbitraryJson);

/** The rule for values: containers on the way are made, anything else there gives way; a gap in a list is refused. */
function withValue(root: unknown, [step, ...rest]: JsonPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'string') {
    const held = isObject(root) ? root : {};
    return { ...held, [step]: withValue(held[step], rest, value) };
  }
  const list: unknown[] = Array.isArray(root) ? [...root] : [];
  if (step > list.length) return undefined;
  list[step] = withValue(list[step], rest, value);
  return list;
}

const hasGap = (root: unknown, [step, ...rest]: JsonPath): boolean => {
  if (step === undefined) return false;
  if (typeof step === 'string') return hasGap(isObject(root) ? root[step] : undefined, rest);
  const list: unknown[] = Array.isArray(root) ? root : [];
  return step > list.length || hasGap(list[step], rest);
};

const lastAt = (node: Node | undefined, [step, ...rest]: JsonPath): Node | undefined => {
  if (step === undefined || !node) return node;
  if (typeof step === 'number') return node.type === 'array' ? lastAt(node.children?.[step], rest) : undefined;
  if (node.type !== 'object') return undefined;
  return lastAt(node.children?.findLast((property) => property.children?.[0]?.value === step)?.children?.[1], rest);
};

const options = { allowTrailingComma: true };

it('gives the text whose value is the edited value', () => {
  fc.assert(
    fc.property(anEdit, ([text, path, value]) => {
      const before: unknown = parse(text.replace('\uFEFF', ''), [], options);
      const result = applyEdits(text, [{ path, value }]);
      expect(result.ok).toBe(typeof path[0] === 'string' && !hasGap(before, path));
      if (result.ok) expect(parse(result.value.replace('\uFEFF', ''), [], options)).toEqual(withValue(before, path, value));
    }),
    { numRuns: 1500 },
  );
});

it('replaces the bytes of a value that is there and no others', () => {
  fc.assert(
    fc.property(anEdit, ([text, path, value]) => {
      const mark = text.startsWith('\uFEFF') ? 1 : 0;
      const node = lastAt(parseTree(text.slice(mark), [], options), path);
      if (!node || typeof path[0] !== 'string') return;
      const result = applyEdits(text, [{ path, value }]);
      if (!result.ok) throw new Error('an existing value can always be set');
      const [start, end] = [mark + node.offset, mark + node.offset + node.length];
      expect(result.value.startsWith(text.slice(0, start))).toBe(true);
      expect(result.value.endsWith(text.slice(end))).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

it('takes no byte away when it adds', () => {
  fc.assert(
    fc.property(anEdit, ([text, path, value]) => {
      const mark = text.startsWith('\uFEFF') ? 1 : 0;
      const root = parseTree(text.slice(mark), [], options);
      const parents = path.map((_, length) => lastAt(root, path.slice(0, length)));
      const fits = parents.every((parent, at) => !parent || parent.type === (typeof path[at] === 'string' ? 'object' : 'array'));
      const result = applyEdits(text, [{ path, value }]);
      if (lastAt(root, path) || !fits || !result.ok) return;
      expect(isMadeByAdding(text, result.value)).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

/** At most two stretches were put in: without the common ends, what is left of the old text stands whole in the new. */
function isMadeByAdding(before: string, after: string): boolean {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.slice(start, after.length - end).includes(before.slice(start, before.length - end));
}

it('changes nothing the second time', () => {
  fc.assert(
    fc.property(anEdit, ([text, path, value]) => {
      const once = applyEdits(text, [{ path, value }]);
      if (!once.ok) return;
      expect(applyEdits(once.value, [{ path, value }])).toEqual(once);
    }),
  );
});
