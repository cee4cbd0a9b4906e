import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsWithin } from '../../src-main/ipc/size.ts';

describe('the size of an argument', () => {
  it('counts strings wherever they stand', () => {
    expect(fitsWithin({ a: [{ b: 'x'.repeat(900) }] }, 1000)).toBe(true);
    expect(fitsWithin({ a: [{ b: 'x'.repeat(1100) }] }, 1000)).toBe(false);
  });

  it('counts keys, bytes and the number of values', () => {
    expect(fitsWithin({ ['k'.repeat(2000)]: 1 }, 1000)).toBe(false);
    expect(fitsWithin(new Uint8Array(2000), 1000)).toBe(false);
    expect(fitsWithin(Array.from({ length: 200 }, () => 1), 1000)).toBe(false);
  });

  it('takes a million values without running out of stack', () => {
    expect(fitsWithin(Array.from({ length: 1_000_000 }, () => 0), 100_000_000)).toBe(true);
  });

  it('never lets through more text than the limit', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(500), (value, limit) => {
        const strings = JSON.stringify(value).match(/"(?:[^"\\]|\\.)*"/g) ?? [];
        const length = strings.reduce((sum, text) => sum + String(JSON.parse(text)).length, 0);
        if (fitsWithin(value, limit)) expect(length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
