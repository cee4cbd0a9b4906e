import { describe, expect, it } from 'vitest';
import { unveilValue, veil } from '../../../src-main/core/editing/hide.ts';

const shown = (text: string, secrets: string[] = []): string => veil(text, secrets).text;

describe('what an entry shows', () => {
  it.each([
    ['the name of a variable', '{"envKey":"OPENAI_API_KEY"}'],
    ['a reference', '{"apiKey":"$OPENAI_API_KEY"}'],
    ['a reference behind a scheme', '{"customHeaders":{"Authorization":"Bearer ${MY_TOKEN}"}}'],
    ['an address with a harmless query', '{"baseUrl":"https://h/v1?api-version=2024-10-21"}'],
    ['an address with a reference', '{"baseUrl":"https://h/v1?key=$MY_KEY"}'],
    ['a number under a suspicious name', '{"max_tokens":100}'],
    ['a comment', '{ // the fast one\n "id": "a" }'],
  ])('%s', (_what, text) => {
    expect(shown(text)).toBe(text);
  });

  it.each([
    ['a key in the place of a name', '{"envKey":"sk-abcdef0123456789"}', '{"envKey":"⟪hidden-1⟫"}'],
    ['a header that carries a key', '{"customHeaders":{"X-Auth":"abc"}}', '{"customHeaders":{"X-Auth":"⟪hidden-1⟫"}}'],
    ['a parameter of an address', '{"baseUrl":"https://h/v1?a=1&key=abc&b=2"}', '{"baseUrl":"https://h/v1?a=1&key=⟪hidden-1⟫&b=2"}'],
    ['a list under the name of a secret', '{"api_keys":["a","b"]}', '{"api_keys":["⟪hidden-1⟫","⟪hidden-2⟫"]}'],
    ['a key in a comment', '{} // sk-abcdef0123456789', '{} //⟪hidden-1⟫'],
    ['a key that is switched off', '{\n// "apiKey": "abc"\n}', '{\n//⟪hidden-1⟫\n}'],
    ['a key beside a reference', '{"x":"$A sk-abcdef0123456789"}', '{"x":"⟪hidden-1⟫"}'],
    ['tokens of its own where the file has some already', '{"a":"⟪hidden-1⟫","token":"b"}', '{"a":"⟪hidden-1⟫","token":"⟪hidden*-1⟫"}'],
  ])('not: %s', (_what, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('not: a value that is known to be a secret', () => {
    expect(shown('{"description":"made for swordfish"}', ['swordfish'])).toBe('{"description":"⟪hidden-1⟫"}');
  });

  it('says where it hid something', () => {
    expect(veil('{"customHeaders":{"X-Auth":"a\\u0062c"}}', []).hidden).toEqual([{ path: ['customHeaders', 'X-Auth'], token: '⟪hidden-1⟫', raw: 'a\\u0062c', value: 'abc' }]);
  });

  it('gives a moved token its value, and leaves an unknown one as it is', () => {
    const { hidden } = veil('{"apiKey":"abc"}', []);
    expect(unveilValue({ extra: ['⟪hidden-1⟫', '⟪hidden-9⟫'] }, hidden)).toEqual({ extra: ['abc', '⟪hidden-9⟫'] });
  });
});
