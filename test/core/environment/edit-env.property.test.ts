import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editEnv, envVariables } from '../../../src-main/core/environment/edit-env.ts';

const pieces = ['A', 'B_1', 'KEY', 'export ', '=', ' = ', ': ', '"', "'", '`', '#', ' #', '\n', '\r\n', '\n\n', 'x', '\\n', '\\', '"v"', ' ', '\t', '$A', 'k.e-y', '\u2028'];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
const anyValue = fc.oneof(anyText, fc.string());

/** A text as people write it, and the names in it. */
const line = fc.oneof(
  fc.tuple(fc.constantFrom('A', 'KEY', 'B'), fc.constantFrom('=', ' = ', ': '), fc.constantFrom('v', '"v w"', "'a#b'", '`x\ny`', ' ', ''), fc.constantFrom('', ' # why')).map((parts) => parts.join('')),
  fc.constantFrom('# note', '', 'junk', 'export C=1'),
);
const goodText = fc.tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean()).map(([lines, eol, mark]) => (mark ? '\uFEFF' : '') + lines.join(eol));

it('gives the text whose variables are the edited variables, whatever the text and the value', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('A', 'KEY', 'k.e-y'), anyValue, (text, name, value) => {
      const result = editEnv(text, [{ name, value }]);
      if (result.ok) expect(envVariables(result.value)).toEqual(new Map(envVariables(text)).set(name, value));
    }),
    { numRuns: 3000 },
  );
});

it('refuses no plain value in a text as people write it', () => {
  fc.assert(
    fc.property(goodText, fc.stringMatching(/^[\w ."#$:/@-]{0,20}$/), (text, value) => {
      const result = editEnv(text, [{ name: 'KEY', value }]);
      expect(result.ok && envVariables(result.value).get('KEY')).toBe(value);
    }),
    { numRuns: 3000 },
  );
});

it('keeps every line in which the variable does not stand', () => {
  fc.assert(
    fc.property(goodText, fc.constantFrom('new', 'a b', 'two\nlines'), (text, value) => {
      const result = editEnv(text, [{ name: 'NEW', value }]);
      expect(result.ok && result.value.startsWith(text)).toBe(true);
      const gone = editEnv(text, [{ name: 'KEY', remove: true }]);
      if (!gone.ok) throw new Error(gone.error.message);
      expect(envVariables(gone.value).has('KEY')).toBe(false);
      let rest = gone.value;
      for (const kept of text.split(/(?<=\n)/).filter((part) => !part.includes('KEY') && !part.includes('y`'))) {
        expect(rest).toContain(kept);
        rest = rest.slice(rest.indexOf(kept) + kept.length);
      }
    }),
    { numRuns: 2000 },
  );
});
