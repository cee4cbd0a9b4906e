import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src-main/services/log/log.ts';
import { formsOf, key, PLACES } from '../../core/log/key-places.ts';

/** Writes a text to a log in pieces, cut at any places, and gives all that was ever written. */
async function logged(text: string, cuts: readonly number[], secrets: readonly string[]): Promise<string> {
  const written: string[] = [];
  const log = createLog({ append: (lines) => Promise.resolve(void written.push(lines)), now: () => 0, secrets: () => secrets });
  log.begin();
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b);
  for (const [at, from] of places.entries()) log.write(text.slice(from, places[at + 1]));
  await log.settled();
  return written.join('');
}

const anywhere = fc.array(fc.nat(500), { maxLength: 12 });

describe.each(Object.entries(PLACES))('at the log’s sink, a key in %s', (place, put) => {
  it('is not written, in no form, however its line was cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(key, fc.array(key, { maxLength: 300 }), anywhere, async (secret, others, cuts) => {
        const text = await logged(`before\n${put(secret)}\nafter\n`, cuts, [secret, ...others]);
        for (const form of formsOf(secret)) expect(text).not.toContain(form);
        expect(text).toContain('after');
      }),
      { numRuns: 60 },
    );
  });

  it('is known by its shape, where it has one, however its line was cut into pieces', async () => {
    const shaped = fc.stringMatching(/^sk-[A-Za-z\d]{20,40}$/u);
    await fc.assert(
      fc.asyncProperty(shaped, anywhere, async (secret, cuts) => {
        const text = await logged(`${put(secret)}\n`, cuts, place.startsWith('base64') ? [secret] : []);
        expect(text).not.toContain(secret);
      }),
      { numRuns: 60 },
    );
  });
});
