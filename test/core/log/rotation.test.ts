import { expect, it } from 'vitest';
import { isFull, LOG_LIMITS, logName, shifts } from '../../../src-main/core/log/rotation.ts';

it('a file is full when the next lines would not fit; an empty one takes any', () => {
  expect([isFull(0, 2_000_000, LOG_LIMITS), isFull(999_990, 10, LOG_LIMITS), isFull(999_990, 11, LOG_LIMITS)]).toEqual([false, false, true]);
});

it('makes room from the oldest on, so that nothing but the oldest is written over', () => {
  expect(shifts({ files: 3 })).toEqual([
    { from: 'switchyard.1.log', to: 'switchyard.2.log' },
    { from: 'switchyard.log', to: 'switchyard.1.log' },
  ]);
  expect([logName(0), shifts(LOG_LIMITS).length]).toEqual(['switchyard.log', 4]);
});
