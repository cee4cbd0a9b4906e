import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explanationText } from '../../../src-main/core/explain/explanation-text.ts';
import type { ExplainedValue } from '../../../src-main/core/explain/explanation.ts';

const model: ExplainedValue = {
  field: 'model',
  value: 'p-one',
  source: { layer: 'flag', name: '--model' },
  hides: [{ layer: 'settings', name: 'model.name', file: '~/.qwen/settings.json', line: 4 }],
};
const timeout: ExplainedValue = { field: 'generationConfig.timeout', value: 5, source: { layer: 'default', name: 'the default' }, hides: [] };

it('puts the values under each other, each with its source and what it hides', () => {
  expect(explanationText({ ok: true, values: [model, timeout] })).toBe(`A request would use:

model    p-one
           from --model
           hides model.name in ~/.qwen/settings.json, line 4

timeout  5
           from the default
`);
});

it('says so when nothing is known', () => {
  expect(explanationText({ ok: false, values: [] })).toBe('Nothing says which model to use.\n');
});

it('writes control characters that JSON leaves alone as escapes', () => {
  expect(explanationText({ ok: true, values: [{ ...timeout, value: 'a\u009b31mb\u007f' }] })).toContain(String.raw`"a\u009b31mb\u007f"`);
});

it('fits 100 columns, and holds no control character, whatever the values are', () => {
  const text = fc.string({ maxLength: 400, unit: 'binary' });
  fc.assert(
    fc.property(text, fc.jsonValue(), (words, value) => {
      const shown = explanationText({ ok: true, values: [{ ...model, value: words }, { ...timeout, value }] });
      expect(shown.split('\n').filter((line) => line.length > 100)).toEqual([]);
      expect(/[^\P{Cc}\n]/u.test(shown)).toBe(false);
    }),
    { numRuns: 100 },
  );
});
