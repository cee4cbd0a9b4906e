import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../../src-main/core/settings/edit.ts';

const edited = (text: string, ...edits: Edit[]): string => {
  const result = applyEdits(text, edits);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const without = (text: string, ...path: (string | number)[]): string => edited(text, { path, remove: true });

describe('removing a value', () => {
  it('takes its line, its comma and its own comment, and no other comment', () => {
    const text = '{\n  // first\n  "a": 1, // one\n  // second\n  "b": 2 // two\n}\n';
    expect(without(text, 'a')).toBe('{\n  // first\n  // second\n  "b": 2 // two\n}\n');
    expect(without(text, 'b')).toBe('{\n  // first\n  "a": 1 // one\n  // second\n}\n');
  });

  it('leaves a trailing comma trailing', () => {
    expect(without('{\r\n\t"a": 1,\r\n\t"b": 2,\r\n}', 'b')).toBe('{\r\n\t"a": 1,\r\n}');
    expect(without('[1,]'.replace(/^/, '{"l":') + '}', 'l', 0)).toBe('{"l":[]}');
  });

  it('closes the gap on one line', () => {
    expect(without('{ "a": 1, "b": 2, "c": 3 }', 'b')).toBe('{ "a": 1, "c": 3 }');
    expect(without('{ "a": 1, "b": 2 }', 'b')).toBe('{ "a": 1 }');
    expect(without('{ "a": 1, /* of b */ "b": 2 }', 'a')).toBe('{ /* of b */ "b": 2 }');
    expect(without('{"a":1,"b":2}', 'a')).toBe('{"b":2}');
  });

  it('finds a comma in a later line', () => {
    expect(parse(without('{ "a": 1 // one\n  // of b\n  , "b": 2 }', 'a'))).toEqual({ b: 2 });
    expect(without('{ "a": 1\n  // of b\n  , "b": 2 }', 'a')).toContain('// of b');
  });

  it('takes all of equal names, so that none comes to light', () => {
    expect(without('{"a":1,"b":2,"a":3}', 'a')).toBe('{"b":2}');
  });

  it('is done already where there is none', () => {
    expect(without('{"a":{"b":1}}', 'a', 'c')).toBe('{"a":{"b":1}}');
    expect(without('{"a":1}', 'a', 'b')).toBe('{"a":1}');
    expect(without('', 'a')).toBe('');
  });
});

const LIST = '{\n  "l": [\n    // about one\n    1, // one\n    2,\n    3 // three\n  ]\n}';

describe('a list', () => {
  it('takes a new item anywhere, between the comments of its neighbours', () => {
    expect(edited(LIST, { path: ['l', 1], insert: 9 })).toContain('1, // one\n    9,\n    2,');
    expect(edited(LIST, { path: ['l', 0], insert: 9 })).toContain('[\n    9,\n    // about one\n    1, // one');
    expect(edited(LIST, { path: ['l', 3], insert: 9 })).toContain('3, // three\n    9\n');
    expect(edited('{"l":[1,2]}', { path: ['l', 0], insert: 9 })).toBe('{"l":[9,1,2]}');
    expect(edited('{"l": [1, 2]}', { path: ['l', 1], insert: 9 })).toBe('{"l": [1, 9, 2]}');
  });

  it('begins with the first item where there was none', () => {
    expect(edited('{}', { path: ['l', 0], insert: 1 })).toBe('{\n  "l": [\n    1\n  ]\n}');
    expect(applyEdits('{}', [{ path: ['l', 1], insert: 1 }]).ok).toBe(false);
  });

  it('moves an item with the comments in its line and right above it', () => {
    expect(edited(LIST, { path: ['l', 0], moveTo: 2 })).toBe('{\n  "l": [\n    2,\n    3, // three\n    // about one\n    1 // one\n  ]\n}');
    expect(edited('{"l": [\n  // the list\n\n  1,\n  /* two */\n  2\n]}', { path: ['l', 1], moveTo: 0 })).toBe('{"l": [\n  // the list\n\n  /* two */\n  2,\n  1\n]}');
    expect(edited('{"l":[{"a":1},{"b":2}, 3]}', { path: ['l', 2], moveTo: 0 })).toBe('{"l":[3,{"a":1}, {"b":2}]}');
  });

  it('refuses to move what is not there', () => {
    expect(applyEdits(LIST, [{ path: ['l', 3], moveTo: 0 }]).ok).toBe(false);
    expect(applyEdits(LIST, [{ path: ['l', 0], moveTo: 3 }]).ok).toBe(false);
  });
});
