import { expect, test } from 'vitest';
import { progressMeter } from '../../../scripts/electron-runtime/progress.mjs';

function shown(isTTY: boolean, ...bytes: number[]): string {
  let text = '';
  const report = progressMeter(200_000_000, { isTTY, write: (more: string) => (text += more) });
  for (const count of bytes) report(count);
  return text;
}

test('a terminal gets one line that redraws itself', () => {
  expect(shown(true, 2_000_000, 100_000_000, 210_000_000, 220_000_000)).toBe('\r    1 % of 200 MB\r   50 % of 200 MB\r  100 % of 200 MB\n');
});

test('a pipe gets a line every quarter', () => {
  expect(shown(false, 0, 40_000_000, 60_000_000, 70_000_000, 160_000_000, 200_000_000, 200_000_000)).toBe(
    '   30 % of 200 MB\n   80 % of 200 MB\n  100 % of 200 MB\n',
  );
});
