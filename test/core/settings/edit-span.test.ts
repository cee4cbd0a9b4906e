import fc from 'fast-check';
import { parseTree, type Node } from 'jsonc-parser';
import { expect, it } from 'vitest';
import { valueSpan } from '../../../src-main/core/settings/edit-span.ts';
import type { JsonPath } from '../../../src-main/core/settings/json.ts';
import { arbitraryObject } from './jsonc-arbitrary.ts';

/** Every value of a tree with its path. */
function values(node: Node, path: JsonPath = []): [JsonPath, Node][] {
  const inner = (node.children ?? []).flatMap((child, index) => {
    const [name, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
    return value ? values(value, [...path, name ? String(name.value) : index]) : [];
  });
  return [[path, node], ...inner];
}

it('finds every value where a parser finds it', () => {
  fc.assert(
    fc.property(arbitraryObject, fc.constantFrom(0, 2, '\t'), (settings, unit) => {
      const text = JSON.stringify(settings, undefined, unit);
      const root = parseTree(text);
      if (!root) throw new Error('this is JSON');
      for (const [path, { offset, length }] of values(root)) expect(valueSpan(text, path)).toEqual([offset, offset + length]);
    }),
    { numRuns: 1000 },
  );
});

it('takes the last of equal names, however it is written', () => {
  expect(valueSpan('{"a":1,"\\u0061":22}', ['a'])).toEqual([16, 18]);
});

it('finds nothing where nothing is', () => {
  expect(valueSpan('{"a":[1]}', ['b'])).toBeUndefined();
  expect(valueSpan('{"a":[1]}', ['a', 1])).toBeUndefined();
  expect(valueSpan('{"a":1}', ['a', 'b'])).toBeUndefined();
});
