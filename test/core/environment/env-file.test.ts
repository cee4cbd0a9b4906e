import { parse } from 'dotenv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEnvFile } from '../../../src-main/core/environment/env-file.ts';

const lineOf = (text: string, name: string): number | undefined => parseEnvFile(text).get(name)?.line;

describe('the line of an assignment', () => {
  it('counts from one, over comments, blank lines and junk', () => {
    expect(lineOf('# keys\n\njunk line\nexport KEY=1 # mine\n', 'KEY')).toBe(4);
  });

  it('is that of the last assignment of the name, which is the one that counts', () => {
    expect(lineOf('KEY=first\nOTHER=1\nKEY=last\n', 'KEY')).toBe(3);
  });

  it('is not taken from inside a value of several lines', () => {
    expect(lineOf('PEM="-----BEGIN\nKEY=inside\n-----END"\nKEY=after\n', 'KEY')).toBe(4);
    expect(parseEnvFile('PEM="-----BEGIN\nKEY=inside\n-----END"\nKEY=after\n').get('KEY')?.value).toBe('after');
  });

  it('is right with CRLF line ends and a BOM', () => {
    expect(lineOf('\uFEFFA=1\r\n\r\nKEY: 2\r\n', 'KEY')).toBe(3);
    expect(lineOf('\uFEFFA=1\r\n', 'A')).toBe(1);
  });
});

const pieces = ['A', 'B_1', 'export ', '=', ' = ', ': ', '"', "'", '`', '#', ' #', '\n', '\r\n', '\n\n', 'x', '\\n', '\\', '"v"', ' ', '\t', '$A', 'k.e-y', '\u2028'];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));

it('finds the names and values that dotenv finds, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const file = parseEnvFile(text);
      expect(Object.fromEntries([...file].map(([name, { value }]) => [name, value]))).toEqual(parse(text));
    }),
    { numRuns: 3000 },
  );
});

it('finds every name on a line that holds it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = text.replace(/\r\n?/g, '\n').split('\n');
      for (const [name, { line }] of parseEnvFile(text)) {
        expect(lines.slice(line - 1).join('\n')).toContain(name);
        expect(lines[line - 1]).toMatch(/\S/);
      }
    }),
    { numRuns: 3000 },
  );
});

it('takes a name that could reach a prototype for nothing', () => {
  expect([...parseEnvFile('__proto__=1\nconstructor=2\nKEY=3\n').keys()]).toEqual(['KEY']);
});

it('reads a long file of blank lines at once', () => {
  expect(lineOf(`${'\n'.repeat(200_000)}KEY=1\n`, 'KEY')).toBe(200_001);
});
