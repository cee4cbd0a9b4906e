import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysIn, testKey, typedKey } from '../e2e/leaks/keys.ts';

const around = fc.string({ maxLength: 40 });

/** Forms in which a key could leave, each with text before and after it. */
const FORMS: Record<string, (key: string, before: string, after: string) => string> = {
  'as it is': (key, before, after) => before + key + after,
  'in base64': (key, before, after) => Buffer.from(before + key + after).toString('base64'),
  'in base64 for addresses': (key, before, after) => Buffer.from(before + key + after).toString('base64url'),
  'in an address': (key, before, after) => encodeURIComponent(before + key + after),
  'in JSON within JSON': (key, before, after) => JSON.stringify(JSON.stringify({ [before]: key, after })),
  'cut, its beginning': (key, before) => before + key.slice(0, 8),
  'cut, its end': (key, _before, after) => key.slice(-8) + after,
};

describe.each(Object.entries(FORMS))('a key %s', (_form, put) => {
  it('is found', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{1,30}$/), around, around, (name, before, after) => {
        expect([keysIn(put(testKey(name), before, after)), keysIn(Buffer.from(put(typedKey(name), before, after)))]).toEqual([['given'], ['typed']]);
      }),
    );
  });
});

it('nothing else is taken for a key', () => {
  fc.assert(
    fc.property(fc.base64String({ maxLength: 5000 }), (text) => {
      expect(keysIn(text)).toEqual([]);
    }),
  );
});
