import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { editEnv, envVariables } from '../../../src-main/core/environment/edit-env.ts';
import { applyEdits } from '../../../src-main/core/settings/edit.ts';
import { envDifference, settingsDifference } from '../../../src-main/core/writing/difference.ts';
import { arbitraryObject, arbitraryText } from '../settings/jsonc-arbitrary.ts';

it('names the smallest places that differ', () => {
  expect(settingsDifference({ a: { b: 1, c: 2 }, d: 3 }, { a: { b: 1, c: 4 }, e: 5 })).toEqual([
    { path: ['a', 'c'], value: 4 },
    { path: ['d'], remove: true },
    { path: ['e'], value: 5 },
  ]);
});

it('puts in and takes out a single item of a list', () => {
  expect(settingsDifference({ l: [1, 2, 3] }, { l: [1, 3] })).toEqual([{ path: ['l', 1], remove: true }]);
  expect(settingsDifference({ l: [1, 3] }, { l: [1, 2, 3] })).toEqual([{ path: ['l', 1], insert: 2 }]);
  expect(settingsDifference({ l: [{ a: 1 }, 2] }, { l: [{ a: 5 }, 2] })).toEqual([{ path: ['l', 0, 'a'], value: 5 }]);
  expect(settingsDifference({ l: [1, 2, 3] }, { l: [4] })).toEqual([{ path: ['l'], value: [4] }]);
});

describe('applied to the first text', () => {
  it('gives the second settings', () => {
    const anyPair = fc.tuple(arbitraryObject.chain((settings) => fc.tuple(fc.constant(settings), arbitraryText(settings))), arbitraryObject);
    fc.assert(
      fc.property(anyPair, ([[from, text], to]) => {
        const result = applyEdits(text, settingsDifference(from, to));
        expect(result.ok && parse(result.value.replace('\uFEFF', ''), [], { allowTrailingComma: true })).toEqual(to);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the second variables', () => {
    const line = fc.constantFrom('A=1', 'A="two words"', 'B=x # why', 'export C=`y`', '# note', '');
    const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const result = editEnv(from, envDifference(from, to));
        expect(result.ok && envVariables(result.value)).toEqual(envVariables(to));
      }),
    );
  });
});
