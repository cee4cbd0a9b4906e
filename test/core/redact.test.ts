import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src-main/core/redact.ts';

const secret = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 });
const around = fc.string({ unit: 'grapheme', maxLength: 30 });

const base64Within = (before: string, value: string, after: string): string => Buffer.from(before + value + after).toString('base64');

describe('redact', () => {
  it('leaves no registered secret of 8 characters or more, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.array(around, { minLength: 5, maxLength: 5 }), (secrets, texts) => {
        const text = texts.map((words, at) => words + (secrets[at] ?? '')).join('');
        const result = redact(text, secrets);
        for (const one of secrets) expect(result).not.toContain(one);
      }),
    );
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(fc.array(secret, { maxLength: 3 }), around, around, (secrets, before, after) => {
        const once = redact(before + secrets.join(after) + after, secrets);
        expect(redact(once, secrets)).toBe(once);
      }),
    );
  });

  it('finds a secret URL-encoded, JSON-escaped and inside base64', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12, maxLength: 40, unit: 'binary-ascii' }), around, (value, words) => {
        const forms = [encodeURIComponent(value), JSON.stringify(value).slice(1, -1)];
        for (const form of forms) expect(redact(`${words} ${form} ${words}`, [value])).not.toContain(form);
        for (const before of ['', 'u', 'us', 'user:']) {
          const encoded = base64Within(before, value, words);
          expect(redact(encoded, [value])).not.toBe(encoded);
        }
      }),
    );
  });

  it.each([
    ['sk-proj-abcDEF123456', 'Incorrect API key provided: sk-proj-abcDEF123456.', 'Incorrect API key provided: •••.'],
    ['a masked key', 'provided: sk-ab********wxyz', 'provided: •••'],
    ['a bearer token', 'sent Authorization: Bearer abc123def456ghi', 'sent Authorization: Bearer •••'],
    ['a Google key', 'key AIzaSyA1234567890abcdefghijklmnopqrst is bad', 'key ••• is bad'],
    ['a parameter', 'GET /v1/models?alt=sse&key=verysecret&x=1', 'GET /v1/models?alt=sse&key=•••&x=1'],
    ['an assignment', 'x-api-key: verysecret', 'x-api-key: •••'],
    ['a JSON field', '{"api_key":"verysecret","model":"m"}', '{"api_key":"•••","model":"m"}'],
    ['a JSON web token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc-def', '•••'],
  ])('takes out %s, registered or not', (_what, text, clean) => {
    expect(redact(text, [])).toBe(clean);
  });

  it.each([
    'The task-force-of-nine has no key in it.',
    'max_tokens: 4096 is too large',
    'Bearer authentication failed',
    'This model’s maximum context length is 8192 tokens.',
  ])('leaves plain words alone: %s', (text) => {
    expect(redact(text, ['x', 'key'])).toBe(text);
  });
});
