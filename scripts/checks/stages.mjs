import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '../shared/repository.mjs';
import { runHere } from '../shared/process.mjs';
import { runTool } from '../shared/tool.mjs';
import { runDocumented } from './documented.mjs';
import { checkOutcome, playwrightCounts, runnerOutcome, vitestCounts } from './counts.mjs';
import { playwrightFailures, vitestFailures } from './failures.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {(reports: string) => Promise<import('./counts.mjs').Outcome>} run Shows the runner's own
 *   output on this terminal; `reports` is a folder for its JSON report.
 * @property {string} [needs] A stage that must not have failed.
 */

/**
 * @param {import('../shared/tool.mjs').Tool} tool
 * @param {string[]} args
 */
const check = (tool, args) => async () => checkOutcome(await runTool(tool, args));

/** @type {Stage['run']} */
async function unit(reports) {
  const file = join(reports, 'vitest.json');
  const args = ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runTool('vitest', args);
  const report = reportIn(file);
  return { ...runnerOutcome(code, vitestCounts(report)), failures: vitestFailures(report) };
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {Stage['run']}
 */
const inElectron = (script, args) => async (reports) => {
  const file = join(reports, `${script}.json`);
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await runHere(process.execPath, [inRepository('scripts', script), ...args, '--reporter=list,json'], { env });
  const report = reportIn(file);
  return { ...runnerOutcome(code, playwrightCounts(report)), failures: playwrightFailures(report) };
};

/** The unpacked folder, as far as it takes less than a minute. */
const packaged = inElectron('test-package.mjs', ['folder', 'story', 'terminal', 'closed', 'contents']);

/** @param {string} file */
function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Everything that `npm test` runs, in order.
 * @type {Stage[]}
 */
export const stages = [
  { name: 'lint', run: check('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'types', run: check('tsc', ['-b']) },
  { name: 'unused', run: check('knip', []) },
  { name: 'unit', run: unit },
  { name: 'build', run: check('vite', ['build']) },
  { name: 'e2e', run: inElectron('e2e.mjs', []), needs: 'build' },
  ...(process.platform === 'linux' ? [{ name: 'packaged', run: packaged, needs: 'build' }] : []),
  ...(process.platform === 'linux' ? [{ name: 'documented', run: runDocumented, needs: 'build' }] : []),
];
