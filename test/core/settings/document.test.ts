import { describe, expect, it } from 'vitest';
import { parseSettings, type SettingsDocument, type TextProblem } from '../../../src-main/core/settings/document.ts';

const read = (text: string): SettingsDocument => {
  const parsed = parseSettings(text);
  if (!parsed.ok) throw new Error(parsed.problem.words);
  return parsed.document;
};

const mistake = (text: string): TextProblem => {
  const parsed = parseSettings(text);
  if (parsed.ok) throw new Error('read without a mistake');
  return parsed.problem;
};

describe('a settings text', () => {
  it('may have comments and a BOM', () => {
    expect(read('\uFEFF{ // one\n "a": /* two */ 1 }')).toMatchObject({ value: { a: 1 }, problems: [] });
  });

  it('may have trailing commas, each of which is pointed at (R13)', () => {
    const { value, problems } = read('{\n  "a": [1, 2,],\n  "b": 3,\n}');
    expect(value).toEqual({ a: [1, 2], b: 3 });
    expect(problems).toMatchObject([
      { kind: 'trailing-comma', line: 2 },
      { kind: 'trailing-comma', line: 4, column: 1 },
    ]);
  });

  it.each(['', '  \n', '// nothing yet\n', '\uFEFF'])('may be empty: %j', (text) => {
    expect(read(text)).toMatchObject({ value: {}, problems: [{ kind: 'empty' }] });
  });

  it('gives the last of equal names (D34)', () => {
    expect(read('{"a":1,"a":2}').value).toEqual({ a: 2 });
    expect(read('{"a":1,/* c */"a":2}').value).toEqual({ a: 2 });
  });
});

describe('a mistake', () => {
  it.each([
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'a comma is missing'],
    ['{ "security": ', 1, 15, 'a value is expected'],
    ['{ nope', 1, 3, 'double quotes'],
    ['{"a": 1', 1, 8, 'closing brace'],
    ['{"a": "x', 1, 7, 'no closing quote'],
    ['{"a": 1} {}', 1, 10, 'already ended'],
    ['\uFEFF{"a" 1}', 1, 6, 'a colon is missing'],
    ["{'a': 1}", 1, 2, 'double quotes'],
    ['{"a": 1, 2}', 1, 10, 'property name'],
    ['{"a": "\u0000"}', 1, 7, 'backslash'],
  ])('in %j is at line %i, column %i: %s', (text, line, column, words) => {
    const problem = mistake(text);
    expect(problem).toMatchObject({ kind: 'malformed', line, column });
    expect(problem.words).toContain(words);
  });

  it.each(['[]', '"text"', '1', 'null', 'true'])('is anything but an object: %s (D05)', (text) => {
    expect(mistake(text).words).toContain('braces');
  });

  it('counts lines that end in CRLF once', () => {
    expect(mistake('{\r\n\t"a": 1,\r\n\t"b"\r\n}')).toMatchObject({ line: 4, column: 1 });
  });
});

it.each([1000, 200_000])('survives %i levels of nesting', (depth) => {
  const text = `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  expect(() => parseSettings(text)).not.toThrow();
  expect(() => parseSettings(`// c\n${text}`)).not.toThrow();
  expect(() => read(text).locate(['a', 0, 0])).not.toThrow();
});
