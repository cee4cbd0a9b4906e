import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../../src-main/core/settings/edit.ts';
import { mergeSettings } from '../../../src-main/core/writing/merge-settings.ts';
import { arbitraryJson, arbitraryObject } from '../settings/jsonc-arbitrary.ts';

const merged = (base: unknown, current: unknown, ...edits: Edit[]): unknown => {
  const result = mergeSettings(JSON.stringify(base), JSON.stringify(current), edits);
  return result.ok ? parse(result.value) : 'conflicts' in result ? result.conflicts.map(({ path: _path, ...shown }) => shown) : result.error.code;
};

const set = (path: (string | number)[], value: unknown): Edit => ({ path, value });

describe('changes of both sides', () => {
  it('survive when they are in different places', () => {
    expect(merged({ a: 1, b: { c: 1 } }, { a: 2, b: { c: 1, d: 4 } }, set(['b', 'c'], 3))).toEqual({ a: 2, b: { c: 3, d: 4 } });
    expect(merged({}, { env: { A: '1' } }, set(['env', 'B'], '2'))).toEqual({ env: { A: '1', B: '2' } });
    expect(merged({ a: 1, b: 1 }, { a: 1 }, set(['a'], 2))).toEqual({ a: 2 });
  });

  it('are one when they say the same', () => {
    expect(merged({ a: 1 }, { a: 2 }, set(['a'], 2))).toEqual({ a: 2 });
    expect(merged({ a: 1 }, {}, { path: ['a'], remove: true })).toEqual({});
  });

  it.each<[string, unknown, Edit, unknown]>([
    ['another value', { m: { name: 'theirs' } }, set(['m', 'name'], 'ours'), [{ place: 'm.name', ours: '"ours"', theirs: '"theirs"' }]],
    ['a removal', { m: {} }, set(['m', 'name'], 'ours'), [{ place: 'm.name', ours: '"ours"', theirs: undefined }]],
    ['a change of what was to be removed', { m: { name: 'theirs' } }, { path: ['m', 'name'], remove: true }, [{ place: 'm.name', ours: undefined, theirs: '"theirs"' }]],
    ['something in the way', { m: 7 }, set(['m', 'other'], 'ours'), [{ place: 'm.other', ours: '"ours"', theirs: undefined }]],
  ])('contradict each other: %s', (_what, theirs, edit, expected) => {
    expect(merged({ m: { name: 'old' } }, theirs, edit)).toEqual(expected);
  });

  it('do not show a secret when they contradict each other', () => {
    const conflicts = merged({ env: {} }, { env: { MY_API_KEY: 'their-secret' } }, set(['env', 'MY_API_KEY'], 'our-secret'));
    expect(conflicts).toEqual([{ place: 'env.MY_API_KEY', ours: '•••', theirs: '•••' }]);
    expect(JSON.stringify(merged({ env: {} }, { env: 'x' }, set(['env'], { TOKEN: 'our-secret' })))).not.toContain('our-secret');
  });
});

const entry = (id: string, more: object = {}): object => ({ id, baseUrl: `http://${id}`, ...more });
const list = (...models: object[]): object => ({ models });

describe('an item of a list that someone else changed', () => {
  const base = list(entry('a'), entry('b'));

  it('is found where it now stands', () => {
    expect(merged(base, list(entry('new'), entry('a'), entry('b')), set(['models', 1, 'name'], 'B'))).toEqual(list(entry('new'), entry('a'), entry('b', { name: 'B' })));
    expect(merged(base, list(entry('b', { x: 1 }), entry('a')), set(['models', 1, 'name'], 'B'))).toEqual(list(entry('b', { x: 1, name: 'B' }), entry('a')));
    expect(merged(base, list(entry('b')), { path: ['models', 1], remove: true })).toEqual(list());
  });

  it('keeps its neighbours when one is added or moved', () => {
    expect(merged(base, list(entry('a'), entry('b'), entry('theirs')), set(['models', 2], entry('ours')))).toEqual(list(entry('a'), entry('b'), entry('theirs'), entry('ours')));
    expect(merged(base, list(entry('x'), entry('a'), entry('b')), { path: ['models', 1], insert: entry('ours') })).toEqual(list(entry('x'), entry('a'), entry('ours'), entry('b')));
    expect(merged(base, list(entry('x'), entry('a'), entry('b')), { path: ['models', 1], moveTo: 0 })).toEqual(list(entry('x'), entry('b'), entry('a')));
  });

  it('is a conflict when it is gone', () => {
    expect(merged(base, list(entry('a')), set(['models', 1, 'name'], 'B'))).toEqual([{ place: 'models[1].name', ours: '"B"', theirs: undefined }]);
  });
});

it('gives up on a text that does not parse', () => {
  expect(mergeSettings('{}', '{ "a": ', [set(['a'], 1)])).toMatchObject({ ok: false, error: { code: 'settings/malformed' } });
});

it('keeps both changes of any two properties, whatever they are', () => {
  fc.assert(
    fc.property(arbitraryObject, arbitraryJson, arbitraryJson, (settings, ours, theirs) => {
      const base = JSON.stringify(settings);
      const current = applyEdits(base, [set(['theirs', 'x'], theirs)]);
      if (!current.ok) throw new Error(current.error.message);
      const result = mergeSettings(base, current.value, [set(['ours', 'y'], ours)]);
      expect(result.ok && parse(result.value)).toEqual({ ...settings, theirs: { x: theirs }, ours: { y: ours } });
    }),
  );
});
