import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { unveilText, unveilValue, veil } from '../../../src-main/core/editing/hide.ts';

const KEY = 'sk-live-0123456789abcdef';
const names = fc.constantFrom('id', 'envKey', 'baseUrl', 'apiKey', 'Authorization', 'x', 'description', 'customHeaders');
const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(KEY, `Bearer ${KEY}`, `https://h/v1?key=${KEY}&a=1`, '$NAME', '⟪hidden-1⟫', '⟪hidden*-2⟫', `"${KEY}\\`, 'OPENAI_API_KEY'),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, texts, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(fc.oneof(names, texts), tie('value'), { maxKeys: 4, noNullPrototype: true }),
})).object;

/** JSON with comments between its parts, some of which hold a key. */
const commented = fc.tuple(json, fc.constantFrom('', '// plain\n', `// was ${KEY}\n`, `/* "apiKey": "${KEY}" */ `, '// "token": "abc"\n'), fc.boolean()).map(([value, comment, isWide]) => {
  const text = isWide ? JSON.stringify(value, undefined, 2) : JSON.stringify(value);
  return `{ ${comment}${text.slice(1)}`;
});

describe('veiling an entry', () => {
  it('gives every byte back', () => {
    fc.assert(
      fc.property(commented, fc.array(texts, { maxLength: 2 }), (text, secrets) => {
        const veiled = veil(text, secrets);
        expect(unveilText(veiled.text, veiled.hidden)).toBe(text);
      }),
    );
  });

  it('leaves a text that parses, and whose value unveils to the value', () => {
    fc.assert(
      fc.property(commented, (text) => {
        const veiled = veil(text, []);
        const values = veiled.hidden.filter(({ path }) => path.length > 0);
        expect(JSON.stringify(unveilValue(parse(veiled.text), values))).toBe(JSON.stringify(parse(text)));
      }),
    );
  });

  it('shows no key, wherever it stands', () => {
    fc.assert(
      fc.property(commented, (text) => {
        expect(veil(text, []).text).not.toContain(KEY);
      }),
    );
  });

  it('shows no known secret, whatever it looks like', () => {
    fc.assert(
      fc.property(json, fc.stringMatching(/^[a-z]{9,20}$/), fc.constantFrom('id', 'x', 'description'), (value, secret, name) => {
        const text = JSON.stringify({ ...value, [name]: `<${secret}>` });
        expect(veil(text, [secret]).text).not.toContain(secret);
      }),
    );
  });
});
