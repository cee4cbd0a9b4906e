/** The names of failed tests, as vitest's and Playwright's JSON reports tell them. */

/**
 * `file › suite › test` of each failed test of vitest's report, and each file that could not be loaded.
 * @param {unknown} report
 * @returns {string[]}
 */
export function vitestFailures(report) {
  return list(record(report)['testResults']).flatMap((file) => {
    const tests = list(file['assertionResults']).filter((test) => test['status'] === 'failed');
    if (tests.length === 0) return file['status'] === 'failed' ? [`${text(file['name'])}: ${firstLine(file['message'])}`] : [];
    return tests.map((test) => `${text(file['name'])} › ${text(test['fullName'])}: ${firstLine(asArray(test['failureMessages'])[0])}`);
  });
}

/**
 * `file:line › title` of each test of Playwright's report that did not do what it should.
 * @param {unknown} report
 * @returns {string[]}
 */
export const playwrightFailures = (report) => list(record(report)['suites']).flatMap(inSuite);

/**
 * @param {Record<string, unknown>} suite
 * @returns {string[]}
 */
function inSuite(suite) {
  const failed = list(suite['specs']).filter((spec) => spec['ok'] === false);
  return [...failed.map((spec) => `${text(spec['file'])}:${text(spec['line'])} › ${text(spec['title'])}`), ...list(suite['suites']).flatMap(inSuite)];
}

/** @param {unknown} value */
const text = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** @param {unknown} value */
const firstLine = (value) => text(value).split('\n', 1)[0];

/**
 * @param {unknown} value
 * @returns {unknown[]}
 */
const asArray = (value) => (Array.isArray(value) ? value : []);

/** @param {unknown} value */
const list = (value) => asArray(value).map(record);

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
const record = (value) => (typeof value === 'object' && value !== null ? { ...value } : {});
