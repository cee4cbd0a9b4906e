import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLineBuffer } from '../../../src-main/core/log/line-buffer.ts';

it('gives the same lines however the text is cut into pieces', () => {
  const lines = fc.array(fc.string({ maxLength: 20 }).map((line) => line.replaceAll('\n', '')), { maxLength: 8 });
  fc.assert(
    fc.property(lines, fc.array(fc.nat(200), { maxLength: 10 }), (expected, cuts) => {
      const text = expected.map((line) => `${line}\n`).join('');
      const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b);
      const buffer = createLineBuffer();
      expect(places.slice(1).flatMap((to, at) => buffer.push(text.slice(places[at], to)))).toEqual(expected);
      expect(buffer.rest()).toEqual([]);
    }),
  );
});

it('gives what has no line break at the end, once', () => {
  const buffer = createLineBuffer();
  expect([buffer.push('one\ntw'), buffer.push('o'), buffer.rest(), buffer.rest()]).toEqual([['one'], [], ['two'], []]);
});

it('leaves a line out whole that is too long to hold, and goes on with the next', () => {
  const buffer = createLineBuffer();
  for (let at = 0; at < 100; at += 1) expect(buffer.push('x'.repeat(1000))).toEqual([]);
  expect(buffer.push('end\nnext\n')).toEqual(['(a line of more than 64 KB was left out)', 'next']);
});
