import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../../src-main/core/settings/edit.ts';

const edited = (text: string, ...edits: Edit[]): string => {
  const result = applyEdits(text, edits);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const name = (value: unknown): Edit => ({ path: ['model', 'name'], value });

describe('setting a value that is there', () => {
  it('changes its bytes and no others', () => {
    const text = '{\n  // mine\n  "model": { "name": "old" /* why */ }, // tail\n}\n';
    expect(edited(text, name('new'))).toBe('{\n  // mine\n  "model": { "name": "new" /* why */ }, // tail\n}\n');
  });

  it('changes nothing when it has that value already, however it is written', () => {
    const text = '{"model":{"name":"\\u006fld"}}';
    expect(edited(text, name('old'))).toBe(text);
  });

  it('edits the last of equal names, the one that counts', () => {
    const text = '{"model":{"name":"a"},"model":{"name":"b"}}';
    expect(edited(text, name('c'))).toBe('{"model":{"name":"a"},"model":{"name":"c"}}');
  });

  it('puts a container in the place of a single value that is in the way', () => {
    expect(edited('{\n\t"model": 3\n}', name('m'))).toBe('{\n\t"model": {\n\t\t"name": "m"\n\t}\n}');
  });
});

describe('adding a value', () => {
  it('follows the indentation and line ends of the file', () => {
    const text = '\uFEFF{\r\n\t"a": 1\r\n}\r\n';
    expect(edited(text, name('m'))).toBe('\uFEFF{\r\n\t"a": 1,\r\n\t"model": {\r\n\t\t"name": "m"\r\n\t}\r\n}\r\n');
  });

  it('leaves a comment beside the member that it speaks of', () => {
    expect(edited('{\n  "a": 1 // one\n  // end\n}', { path: ['b'], value: 2 })).toBe('{\n  "a": 1, // one\n  "b": 2\n  // end\n}');
  });

  it('keeps a trailing comma trailing', () => {
    expect(edited('{\n  "a": 1, // one\n}', { path: ['b'], value: 2 })).toBe('{\n  "a": 1, // one\n  "b": 2,\n}');
    expect(edited('{"a": 1,}', { path: ['b'], value: 2 })).toBe('{"a": 1, "b": 2,}');
  });

  it('stays on one line where the neighbours do', () => {
    expect(edited('{"a":1}', name('m'))).toBe('{"a":1,"model":{"name":"m"}}');
    expect(edited('{ "a": 1 }', name('m'))).toBe('{ "a": 1, "model": { "name": "m" } }');
    expect(edited('{\n  "model": {"x": 1}\n}', name('m'))).toBe('{\n  "model": {"x": 1, "name": "m"}\n}');
  });

  it('fills empty braces', () => {
    expect(edited('{}', name('m'))).toBe('{\n  "model": {\n    "name": "m"\n  }\n}');
    expect(edited('{\n    "model": {},\n    "a": 1\n}', name('m'))).toBe('{\n    "model": {\n        "name": "m"\n    },\n    "a": 1\n}');
    expect(edited('{\n  // nothing yet\n}\n', name('m'))).toBe('{\n  // nothing yet\n  "model": {\n    "name": "m"\n  }\n}\n');
  });

  it('makes the object in an empty file, below its comments', () => {
    expect(edited('', name('m'))).toBe('{\n  "model": {\n    "name": "m"\n  }\n}\n');
    expect(edited('// mine\r\n', { path: ['a'], value: 1 })).toBe('// mine\r\n{\r\n  "a": 1\r\n}\r\n');
  });

  it('appends to a list, and only at its end', () => {
    expect(edited('{"l":[1,2]}', { path: ['l', 2], value: 3 })).toBe('{"l":[1,2,3]}');
    expect(applyEdits('{"l":[1,2]}', [{ path: ['l', 4], value: 3 }]).ok).toBe(false);
  });
});

it('makes several changes at once', () => {
  const text = edited('{}', { path: ['security', 'auth', 'selectedType'], value: 'openai' }, name('m'));
  expect(parse(text)).toEqual({ security: { auth: { selectedType: 'openai' } }, model: { name: 'm' } });
});

it.each(['{ "a": ', '[1]', '{"a":1} x', '[', '"text"', '{"a" 1}'])('refuses %s, which is not an object that parses', (text) => {
  const result = applyEdits(text, [name('m')]);
  expect(result).toMatchObject({ ok: false, error: { code: 'settings/malformed' } });
});

it.each(['__proto__', 'constructor', 'prototype'])('refuses to write a property named %s', (unsafe) => {
  expect(applyEdits('{}', [{ path: [unsafe, 'polluted'], value: true }]).ok).toBe(false);
});
