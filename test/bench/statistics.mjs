/**
 * @param {number[]} samples
 * @returns {{ median: number, min: number, max: number, count: number }}
 */
export function summarise(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] = sorted.length % 2 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return { median: (low + high) / 2, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN, count: sorted.length };
}

/**
 * One row of the table of results.
 * @param {string} what
 * @param {number[]} ours
 * @param {{ samples?: number[], unit: string, most: number, absolute?: boolean, worst?: boolean }} against
 *   `most` is the limit: of the ratio to `samples`, or of the median itself when `absolute`, or of every sample when it is the `worst` that counts.
 */
export function row(what, ours, { samples = [], unit, most, absolute = false, worst = false }) {
  const mine = summarise(ours);
  const base = summarise(samples);
  const measured = worst ? mine.max : absolute ? mine.median : mine.median / base.median;
  return {
    what,
    ours: show(mine, unit),
    against: absolute ? '–' : show(base, unit),
    ratio: absolute ? '–' : measured.toFixed(2),
    limit: absolute ? `${most} ${unit}` : `${most} x`,
    met: measured <= most,
  };
}

/** @param {{ median: number, min: number, max: number, count: number }} value @param {string} unit */
function show({ median, min, max, count }, unit) {
  const digits = median < 10 && !Number.isInteger(median) ? 1 : 0;
  return `${median.toFixed(digits)} ${unit} (${min.toFixed(digits)} to ${max.toFixed(digits)}, ${count})`;
}

/** @param {ReturnType<typeof row>[]} rows */
export function table(rows) {
  const lines = rows.map(({ what, ours, against, ratio, limit, met }) => `| ${what} | ${ours} | ${against} | ${ratio} | ${limit} | ${met ? 'met' : '**missed**'} |`);
  return ['| what | Switchyard | yardstick | ratio | limit | |', '| --- | --- | --- | --- | --- | --- |', ...lines].join('\n');
}
