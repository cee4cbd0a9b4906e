import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { entryBlock, insertBlock } from '../../../src-main/core/editing/entry-block.ts';
import { applyEdits } from '../../../src-main/core/settings/edit.ts';
import { arbitraryJson, arbitraryText } from '../settings/jsonc-arbitrary.ts';

const FROM = '{\n  "l": [\n    // about a\n    {\n      "id": "a", // its name\n      "n": 1\n    }, // behind a\n    { "id": "b" }\n  ]\n}\n';

function moved(from: string, to: string, index: number): string {
  const block = entryBlock(from, ['l', index]);
  const done = block && insertBlock(to, ['l', 0], block);
  return done?.ok === true ? done.value : '';
}

describe('an entry that goes to another list', () => {
  it('takes its comments along and the indentation of its new place', () => {
    expect(moved(FROM, '{\n\t"l": [\n\t\t1\n\t]\n}', 0)).toBe(
      '{\n\t"l": [\n\t\t// about a\n\t\t{\n\t\t  "id": "a", // its name\n\t\t  "n": 1\n\t\t}, // behind a\n\t\t1\n\t]\n}',
    );
  });

  it('begins a list, and a file', () => {
    expect(moved(FROM, '', 1)).toBe('{\n  "l": [\n    { "id": "b" }\n  ]\n}\n');
    expect(moved(FROM, '{\r\n  "x": 1\r\n}', 0)).toContain('"l": [\r\n    // about a\r\n    {\r\n      "id": "a", // its name\r\n');
  });

  it('stays readable in a list on one line', () => {
    expect(parse(moved(FROM, '{"l":[1]}', 0))).toEqual({ l: [{ id: 'a', n: 1 }, 1] });
  });

  it('is the same value wherever it goes', () => {
    const list = fc.array(arbitraryJson, { minLength: 1, maxLength: 3 });
    const texts = list.chain((l) => fc.tuple(fc.constant(l), arbitraryText({ l }), fc.nat(l.length - 1)));
    fc.assert(
      fc.property(texts, texts, ([from, fromText, index], [to, toText, at]) => {
        const block = entryBlock(fromText, ['l', index]);
        const done = block && insertBlock(toText, ['l', at], block);
        expect(done?.ok === true && parse(done.value.replace('\uFEFF', ''), [], { allowTrailingComma: true })).toMatchObject({ l: to.toSpliced(at, 0, from[index]) });
        const without = done?.ok === true && applyEdits(done.value, [{ path: ['l', at], remove: true }]);
        expect(without !== false && without.ok).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
