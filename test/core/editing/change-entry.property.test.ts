import fc from 'fast-check';
import { createScanner, parse, type SyntaxKind } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { changeFields, replaceText, reorderEntry, type FieldEdit } from '../../../src-main/core/editing/change-entry.ts';
import { entryNode } from '../../../src-main/core/editing/entry-node.ts';
import { arbitraryJson, arbitraryText } from '../settings/jsonc-arbitrary.ts';

const value = (text: string): unknown => parse(text.replace('\uFEFF', ''), [], { allowTrailingComma: true });

function comments(text: string): string[] {
  const scanner = createScanner(text, false);
  const found: string[] = [];
  for (let kind = scanner.scan(); kind !== (17 as SyntaxKind); kind = scanner.scan()) {
    if (kind === (12 as SyntaxKind) || kind === (13 as SyntaxKind)) found.push(scanner.getTokenValue());
  }
  return found;
}

interface Sample {
  text: string;
  entries: Record<string, unknown>[];
  index: number;
}

const PATH = ['modelProviders', 'openai'] as const;
const entry = fc.record({ id: fc.string({ minLength: 1 }), name: fc.string(), generationConfig: fc.record({ timeout: fc.nat(), extra: arbitraryJson }) });
const sample: fc.Arbitrary<Sample> = fc
  .uniqueArray(entry, { minLength: 1, maxLength: 4, selector: ({ id }) => id })
  .chain((entries) => fc.record({ entries: fc.constant(entries), text: arbitraryText({ other: 1, modelProviders: { openai: entries }, last: [true] }), index: fc.nat(entries.length - 1) }));

const seen = ({ text, index }: Sample) => ({ base: text, path: [...PATH, index] });
const entriesOf = (text: string): unknown => (value(text) as { modelProviders: { openai: unknown } }).modelProviders.openai;

describe('a number that is changed in the form', () => {
  it('changes its own bytes only', () => {
    fc.assert(
      fc.property(sample, fc.integer(), (given, timeout) => {
        const path = ['generationConfig', 'timeout'];
        const made = changeFields(seen(given), [{ path, value: timeout }])(given.text);
        if (!made.ok) throw new Error('never refused');
        const was = entryNode(given.text, [...PATH, given.index, ...path]);
        expect(made.value).toBe(`${given.text.slice(0, was?.start)}${timeout}${given.text.slice(was?.end)}`);
      }),
      { numRuns: 500 },
    );
  });
});

describe('fields that are changed while another program writes', () => {
  it('both stay, with every comment, where they are different fields', () => {
    fc.assert(
      fc.property(sample, arbitraryJson, fc.nat(), (given, name, timeout) => {
        const ours = changeFields(seen(given), [{ path: ['name'], value: name }]);
        const theirs = changeFields(seen(given), [{ path: ['generationConfig', 'timeout'], value: timeout }])(given.text);
        if (!theirs.ok) throw new Error('never refused');
        const made = ours(theirs.value);
        expect(made).toMatchObject({ ok: true, index: given.index });
        const before = given.entries[given.index] ?? {};
        const wanted = { ...before, name, generationConfig: { ...(before['generationConfig'] as object), timeout } };
        expect(made.ok && entriesOf(made.value)).toEqual(given.entries.with(given.index, wanted));
        expect(made.ok && comments(made.value)).toEqual(comments(given.text));
      }),
      { numRuns: 500 },
    );
  });

  it('are a conflict where it is one field, and then nothing is made', () => {
    fc.assert(
      fc.property(sample, fc.nat(), fc.nat(), (given, one, other) => {
        const set = (timeout: number): FieldEdit[] => [{ path: ['generationConfig', 'timeout'], value: timeout }];
        const theirs = changeFields(seen(given), set(other))(given.text);
        const { timeout: was } = (given.entries[given.index] ?? {})['generationConfig'] as { timeout: number };
        const made = changeFields(seen(given), set(one))(theirs.ok ? theirs.value : '');
        expect(made.ok).toBe(one === other || other === was);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the text of an entry', () => {
  it('is replaced whole, and no other byte', () => {
    fc.assert(
      fc.property(sample, entry.chain((held) => arbitraryText(held)), (given, wanted) => {
        const plain = wanted.replace('\uFEFF', '').trim();
        const made = replaceText(seen(given), plain)(given.text);
        const was = entryNode(given.text, [...PATH, given.index]);
        expect(made.ok && made.value).toBe(given.text.slice(0, was?.start) + plain + given.text.slice(was?.end));
      }),
      { numRuns: 300 },
    );
  });

  it('follows the entry to another place of its list', () => {
    fc.assert(
      fc.property(sample, fc.nat(3), (given, to) => {
        const index = Math.min(to, given.entries.length - 1);
        const moved = reorderEntry(seen(given), index)(given.text);
        const made = replaceText(seen(given), '{"id":"new"}')(moved.ok ? moved.value : '');
        expect(made.ok && entriesOf(made.value)).toEqual(given.entries.toSpliced(given.index, 1).toSpliced(index, 0, { id: 'new' }));
      }),
      { numRuns: 300 },
    );
  });
});
