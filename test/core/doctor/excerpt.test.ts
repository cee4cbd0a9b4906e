import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerpt } from '../../../src-main/core/doctor/excerpt.ts';
import { lineAt, offsetAt } from '../../../src-main/core/doctor/offset.ts';
import { positionAt } from '../../../src-main/core/settings/position.ts';

it('shows the line with a caret under the place, and no text of it', () => {
  expect(excerpt('{\n  "API_KEY": "sk-secret" "model": true\n}', { line: 2, column: 26 })).toBe('  "API_KEY": "•••••••••" "model": true\n                         ^');
});

it('shows only the neighbourhood of a long line', () => {
  const [line = '', caret = ''] = excerpt(`{"a":${'1'.repeat(100_000)}x`, { line: 1, column: 50_000 }).split('\n');
  expect(line.length).toBeLessThan(96);
  expect(caret.length).toBeLessThan(96);
});

it('never shows a letter of a value, wherever the text broke off', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^sk-[a-z0-9]{10,20}$/), fc.nat({ max: 60 }), (key, cut) => {
      const text = `{ "env": { "KEY": "${key}", 'other': ${key} } }`.slice(0, cut);
      expect(excerpt(text, { line: 1, column: Math.max(1, cut) })).not.toContain(key.slice(0, 6));
    }),
  );
});

it('finds the offset of every place again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\uFEFF', '😀') }), fc.nat({ max: 30 }), (text, at) => {
      const offset = Math.min(at, text.length);
      if ((offset === 0 && text.startsWith('\uFEFF')) || (text[offset - 1] === '\r' && text[offset] === '\n')) return;
      expect(offsetAt(text, positionAt(text, offset))).toBe(offset);
    }),
  );
  expect(offsetAt('ab', { line: 3, column: 1 })).toBeUndefined();
  expect(lineAt('a\r\nbc\rd', 2)).toBe('bc');
});
