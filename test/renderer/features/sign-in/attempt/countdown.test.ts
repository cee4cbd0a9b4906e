import { describe, expect, it } from 'vitest';
import { minutesAndSeconds } from '../../../../../src-renderer/features/sign-in/attempt/countdown.tsx';

describe('the time that is left', () => {
  it.each([
    [272_000, '4:32'],
    [60_000, '1:00'],
    [59_001, '1:00'],
    [9000, '0:09'],
    [0, '0:00'],
    [-5000, '0:00'],
  ])('%i ms: %s', (milliseconds, text) => {
    expect(minutesAndSeconds(milliseconds)).toBe(text);
  });
});
