import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { asDiagnosis } from '../../../src-main/core/doctor/diagnosis.ts';
import { settingsText } from '../../../src-main/core/doctor/facts.ts';
import { textFindings, textFix } from '../../../src-main/core/doctor/text-findings.ts';
import { parseSettings } from '../../../src-main/core/settings/document.ts';
import { applied } from './applying.ts';
import { say } from '../../../src-main/core/say.ts';

const gap = fc.constantFrom('', ' ', '\n', '\r\n\t', ' /* , } */ ', ' // , ]\n');
const leaf = fc.constantFrom('1', '"a,]"', 'null', '"\\",}"', '[]', '{}');

/** Objects and lists with comments anywhere, equal names, and commas too many. */
const container: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, members(tie('value'), true), members(tie('value'), false)),
})).value;

function members(value: fc.Arbitrary<string>, isObject: boolean): fc.Arbitrary<string> {
  const name = fc.constantFrom('"a": ', '"b":', '"c" : ');
  const member = fc.tuple(gap, isObject ? name : fc.constant(''), value, gap).map((parts) => parts.join(''));
  return fc.tuple(fc.array(member, { maxLength: 4 }), fc.boolean(), gap).map(([list, isTrailing, end]) => {
    const body = list.join(',') + (isTrailing && list.length > 0 ? ',' : '') + end;
    return isObject ? `{${body}}` : `[${body}]`;
  });
}

const file = fc.tuple(fc.constantFrom('', '\uFEFF'), gap, members(container, true), gap).map((parts) => parts.join(''));

const valueOf = (text: string): unknown => parse(text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true });

function commasOf(text: string) {
  const parsed = parseSettings(text);
  return parsed.ok ? parsed.document.problems.filter(({ kind }) => kind === 'trailing-comma') : [];
}

const read = (text: string) => settingsText({ path: '/f', file: 'f', text });

describe('the fix of', () => {
  it('a comma too many takes that comma out and nothing else', () => {
    fc.assert(
      fc.property(file, (text) => {
        for (const { line, column } of commasOf(text)) {
          const fix = textFix(asDiagnosis({ code: 'settings/trailing-comma', severity: 'warning', message: say``, line, column }), read(text));
          const fixed = fix && applied(text, fix);
          if (!fixed?.ok) throw new Error('no fix');
          expect(fixed.value.length).toBe(text.length - 1);
          expect(commasOf(fixed.value)).toHaveLength(commasOf(text).length - 1);
          expect(valueOf(fixed.value)).toEqual(valueOf(text));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a byte-order mark or an equal name keeps what the settings say, and leaves one finding less', () => {
    fc.assert(
      fc.property(file, (text) => {
        const found = textFindings(read(text));
        for (const { fix } of found) {
          const fixed = fix && applied(text, fix);
          if (!fixed?.ok) throw new Error('no fix');
          expect(valueOf(fixed.value)).toEqual(valueOf(text));
          expect(textFindings(read(fixed.value)).length).toBeLessThan(found.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
