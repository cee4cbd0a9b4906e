import { parse } from 'dotenv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renameVariable } from '../../../src-main/core/environment/rename-env.ts';

const renamed = (text: string, from = 'OLD', to = 'NEW'): string => {
  const result = renameVariable(text, from, to);
  return result.ok ? result.value : result.error.code;
};

describe('renaming a variable of a .env text', () => {
  it.each([
    ['plain', 'OLD=1\n', 'NEW=1\n'],
    ['exported, quoted, commented', '# OLD\nexport OLD = "OLD" # OLD\r\nA=OLD', '# OLD\nexport NEW = "OLD" # OLD\r\nA=OLD'],
    ['stated twice', 'OLD=1\nOLD=2', 'NEW=1\nNEW=2'],
    ['part of another name', 'MY_OLD=1\nOLD_2=2', 'MY_OLD=1\nOLD_2=2'],
  ])('%s', (_what, before, after) => {
    expect(renamed(before)).toBe(after);
  });

  it('is refused where the new name is taken or is none', () => {
    expect(renamed('OLD=1\nNEW=2')).toBe('env/bad-value');
    expect(renamed('OLD=1', 'OLD', 'NO NAME')).toBe('env/bad-value');
  });

  it('changes the bytes of the name alone, and keeps every value', () => {
    const line = fc.tuple(fc.constantFrom('OLD', 'A', 'OLDER', 'export OLD', 'X_OLD'), fc.constantFrom('=', ' = ', ': '), fc.constantFrom('1', '"a OLD"', "'x'", '', 'OLD', '`q`  # OLD', '"two\nOLD=3"'));
    fc.assert(
      fc.property(fc.array(fc.oneof(line.map((parts) => parts.join('')), fc.constantFrom('', '# OLD=1', 'junk OLD')), { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
        const text = lines.join(eol);
        const after = renameVariable(text, 'OLD', 'NEW');
        if (!after.ok) return;
        const before = Object.entries(parse(text)).map(([name, value]) => [name === 'OLD' ? 'NEW' : name, value]);
        expect(parse(after.value)).toEqual(Object.fromEntries(before));
        expect(after.value.replaceAll('NEW', 'OLD')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
