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

it.each([
  ['the same name again, spelled otherwise', '{"model":1,"b":2,"mode\\u006c":33}', '33'],
  ['the same name below another one', '{"model":11,"b":{"model":2}}', '11'],
  ['the same name in an item of a list', '{"model":11,"b":[{"model":2}]}', '11'],
  ['the name as a value', '{"model":11,"b":"model"}', '11'],
  ['the name in a text', '{"model":11,"b":"\\"model\\":2}"}', '11'],
  ['longer names that end the same', '{"model":11,"my\\"model":2}', '11'],
  ['other members behind it, and white space', '{"model":11 ,"b":{"c":[1]} , "d":"e" } \n', '11'],
])('is not misled by %s', (_what, text, value) => {
  const start = text.indexOf(value);
  expect(valueSpan(text, ['model'])).toEqual([start, start + value.length]);
});

it('finds a member that is far from the end', () => {
  const text = JSON.stringify({ model: { name: 'x' }, rest: 'y'.repeat(10_000) });
  expect(valueSpan(text, ['model', 'name'])).toEqual([17, 20]);
});

it('finds nothing where nothing is', () => {
  expect(valueSpan('{"a":[1]}', ['b'])).toBeUndefined();
  expect(valueSpan('{"a":[1]}', ['a', 1])).toBeUndefined();
  expect(valueSpan('{"a":1}', ['a', 'b'])).toBeUndefined();
});
