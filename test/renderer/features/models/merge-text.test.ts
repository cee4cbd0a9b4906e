import { describe, expect, it } from 'vitest';
import { mergeTexts, type EntryText } from '../../../../src-renderer/features/models/json/merge-text.ts';
import { entryOfText } from '../../../../src-renderer/features/models/json/edit-text.ts';

function of(text: string): EntryText {
  const entry = entryOfText(text);
  if (!entry) throw new Error(`no entry: ${text}`);
  return { text, entry };
}

const BASE = `{
  "id": "a", // the first
  "name": "A",
  "envKey": "KEY",
  "description": "d",
  "baseUrl": "https://x.example"
}`;

const merge = (ours: string, theirs: string, base = BASE) => mergeTexts(of(base), of(ours), of(theirs));

describe('an entry’s text that both sides changed', () => {
  it('takes over what only the other side changed, comments of both with it', () => {
    const ours = BASE.replace('"name": "A"', '/* mine */ "name": "B"');
    const theirs = BASE.replace('"https://x.example"', '"https://y.example" // moved');
    expect(merge(ours, theirs)).toEqual({ text: ours.replace('"https://x.example"', '"https://y.example" // moved'), clashes: [] });
  });

  it('on one line, keeps the comments of the side that has new ones', () => {
    const base = '{ "id": "a", "name": "A" }';
    expect(merge('{ "id": "a", "name": "B" }', '{ "id": "a2", /* theirs */ "name": "A" }', base)).toEqual({ text: '{ "id": "a2", /* theirs */ "name": "B" }', clashes: [] });
    expect(merge('{ "id": "a", /* mine */ "name": "B" }', '{ "id": "a2", "name": "A" }', base)).toEqual({ text: '{ "id": "a2", /* mine */ "name": "B" }', clashes: [] });
  });

  it('tells a value that both changed, and leaves ours until it is settled', () => {
    const merged = merge(BASE.replace('"A"', '"B"'), BASE.replace('"A"', '"C"').replace('"d"', '"e"'));
    expect(merged).toEqual({ text: BASE.replace('"A"', '"B"').replace('"d"', '"e"'), clashes: [{ path: ['name'], ours: 'B', theirs: 'C' }] });
  });

  it('the same change twice is none', () => {
    const same = BASE.replace('"A"', '"B"');
    expect(merge(same, same)).toEqual({ text: same, clashes: [] });
  });

  it('tells comments that both rewrote in the same place', () => {
    const base = '{ "id": "a" /* one */ }';
    expect(merge('{ "id": "a" /* two */ }', '{ "id": "a" /* three */ }', base)).toEqual({
      text: '{ "id": "a" /* two */ }',
      clashes: [{ path: [], ours: '{ "id": "a" /* two */ }', theirs: '{ "id": "a" /* three */ }' }],
    });
  });

  it('a field that they removed and we changed is a clash; one that they removed alone goes', () => {
    const theirs = BASE.replace('  "name": "A",\n', '').replace('  "description": "d",\n', '');
    const { text, clashes } = merge(BASE.replace('"A"', '"B"'), theirs);
    expect(clashes).toEqual([{ path: ['name'], ours: 'B', theirs: undefined }]);
    expect(of(text).entry).toEqual({ id: 'a', name: 'B', envKey: 'KEY', baseUrl: 'https://x.example' });
  });

  it('of texts that differ in very many lines, tells both instead of comparing them line by line', () => {
    const noted = (name: string) => BASE.replace('{', `{${Array.from({ length: 20_000 }, (_, line) => `\n// ${name} ${line}`).join('')}`);
    expect(merge(noted('mine'), noted('theirs'), noted('first')).clashes).toEqual([{ path: [], ours: noted('mine'), theirs: noted('theirs') }]);
  }, 20_000);

  it.each([90, 98, 99, 150, 199])('nested %d levels deep, is merged and not laid out beyond all measure', (levels) => {
    const deep = (name: string) => `{ "id": "a", "x": ${`{"${name}":`.repeat(levels)}1${'}'.repeat(levels)} }`;
    const { text, clashes } = merge(deep('mine'), deep('their'), '{ "id": "a" }');
    expect([entryOfText(text), clashes.map(({ path }) => path)]).toEqual([entryOfText(deep('mine')), [['x']]]);
  });

  it('nested without end, is no entry', () => {
    expect([3, 300, 20_000].map((levels) => entryOfText(`{"x":${'['.repeat(levels)}${']'.repeat(levels)}}`) === undefined)).toEqual([false, true, true]);
    expect(entryOfText(`{"x":"${'['.repeat(300)}", /* ${'{'.repeat(300)} */ "y": 1 } // ${'{'.repeat(300)}`)).toMatchObject({ y: 1 });
  });
});
