import { describe, expect, it } from 'vitest';
import { encodingsFor, fitted, scaled } from '../../../src-renderer/pictures/fit.ts';

describe('the size of a picture that is sent', () => {
  it.each([
    [{ width: 640, height: 480 }, { width: 640, height: 480 }],
    [{ width: 1568, height: 1 }, { width: 1568, height: 1 }],
    [{ width: 3136, height: 1000 }, { width: 1568, height: 500 }],
    [{ width: 1000, height: 4000 }, { width: 392, height: 1568 }],
    [{ width: 20_000, height: 2 }, { width: 1568, height: 1 }],
  ])('of %o is %o', (own, sent) => {
    expect(fitted(own)).toEqual(sent);
  });

  it('never falls to nothing', () => {
    expect(scaled({ width: 1, height: 1 }, 0.75)).toEqual({ width: 1, height: 1 });
  });
});

it('keeps sharp edges as long as that is small enough', () => {
  expect(encodingsFor('image/png')[0]).toEqual({ type: 'image/png' });
  expect(encodingsFor('image/jpeg')[0]).toEqual({ type: 'image/webp', quality: 0.9 });
});
