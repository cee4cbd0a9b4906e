/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * What one runner came to. `note` says what the numbers alone do not; `failures` names the tests that failed.
 * @typedef {Counts & { note?: string, failures?: string[] }} Outcome
 */

/**
 * A check that is either right or wrong counts as one.
 * @param {number} exitCode
 * @returns {Outcome}
 */
export const checkOutcome = (exitCode) => ({ passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 });

/**
 * A test runner's outcome. Its word counts only if it makes sense: a runner without a report has
 * crashed, and one that ran nothing, or stopped with an error of its own, has failed.
 * @param {number} exitCode
 * @param {Counts | undefined} counts From its report; undefined if there is none that can be read.
 * @returns {Outcome}
 */
export function runnerOutcome(exitCode, counts) {
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0, note: `the runner crashed (code ${exitCode})` };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, note: 'the runner ran no tests' };
  if (exitCode !== 0 && counts.failed === 0) return { ...counts, failed: 1, note: `the runner stopped with code ${exitCode}` };
  return counts;
}

/**
 * Counts of vitest's JSON report. A file that could not be loaded has no tests, so it counts as one failure.
 * @param {unknown} report
 * @returns {Counts | undefined}
 */
export function vitestCounts(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = record(report);
  if (!Array.isArray(testResults)) return undefined;
  const unloaded = testResults.map(record).filter((file) => file['status'] === 'failed' && !hasFailedTest(file)).length;
  return whole({
    passed: Number(numPassedTests),
    failed: Number(numFailedTests) + unloaded,
    skipped: Number(numPendingTests ?? 0) + Number(numTodoTests ?? 0),
  });
}

/**
 * Counts of Playwright's JSON report. An error outside any test counts as one failure.
 * @param {unknown} report
 * @returns {Counts | undefined}
 */
export function playwrightCounts(report) {
  const { stats, errors } = record(report);
  const { expected, unexpected, flaky, skipped } = record(stats);
  const outside = Array.isArray(errors) ? errors.length : 0;
  return whole({ passed: Number(expected) + Number(flaky ?? 0), failed: Number(unexpected) + outside, skipped: Number(skipped ?? 0) });
}

/** @param {Record<string, unknown>} file */
function hasFailedTest(file) {
  const tests = file['assertionResults'];
  return Array.isArray(tests) && tests.map(record).some((test) => test['status'] === 'failed');
}

/**
 * @param {Counts} counts
 * @returns {Counts | undefined}
 */
const whole = (counts) => (Object.values(counts).every((count) => Number.isSafeInteger(count) && count >= 0) ? counts : undefined);

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
const record = (value) => (typeof value === 'object' && value !== null ? { ...value } : {});
