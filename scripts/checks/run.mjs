import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsLine, stageLine, total } from './summary.mjs';

/** @typedef {import('./counts.mjs').Outcome} Outcome */

/**
 * Runs the stages one after the other, also after a failure, and writes their lines and the sum;
 * the last line is `N passed, N failed`.
 * @param {import('./stages.mjs').Stage[]} stages
 * @param {(text: string) => void} write
 * @returns {Promise<number>} The exit code: 0 only if nothing failed and something passed.
 */
export async function runStages(stages, write) {
  const reports = await mkdtemp(join(tmpdir(), 'switchyard-reports-'));
  /** @type {Map<string, { outcome: Outcome, seconds: number }>} */
  const done = new Map();
  try {
    for (const stage of stages) {
      const blocked = stage.needs !== undefined && (done.get(stage.needs)?.outcome.failed ?? 0) > 0;
      if (!blocked) write(`\n── ${stage.name} ──\n`);
      const started = Date.now();
      // One after the other: each runner shows its output on the same terminal.
      const outcome = blocked ? notRun(stage.needs) : await stage.run(reports);
      done.set(stage.name, { outcome, seconds: (Date.now() - started) / 1000 });
    }
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
  const sum = total([...done.values()].map(({ outcome }) => outcome));
  write('\n');
  for (const [name, { outcome, seconds }] of done) {
    write(`${stageLine(name, outcome, seconds)}\n`);
    // Named again here: thousands of lines may stand between a failure and the end.
    for (const failure of outcome.failures ?? []) write(`         failed: ${failure}\n`);
  }
  write(`\n${countsLine(sum)}\n`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

/**
 * @param {string | undefined} needed
 * @returns {Outcome}
 */
const notRun = (needed) => ({ passed: 0, failed: 0, skipped: 0, note: `not run, because ${needed} failed` });
