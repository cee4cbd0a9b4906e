/** @typedef {import('./counts.mjs').Outcome} Outcome */

/**
 * The sum of all outcomes.
 * @param {Outcome[]} outcomes
 */
export const total = (outcomes) => ({
  passed: sum(outcomes.map((outcome) => outcome.passed)),
  failed: sum(outcomes.map((outcome) => outcome.failed)),
  skipped: sum(outcomes.map((outcome) => outcome.skipped)),
});

/**
 * `N passed, N failed`, and `, N skipped` if there are any.
 * @param {import('./counts.mjs').Counts} counts
 */
export const countsLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * One line for a stage.
 * @param {string} name
 * @param {Outcome} outcome
 * @param {number} seconds
 */
export const stageLine = (name, outcome, seconds) =>
  `${name.padEnd(8)} ${countsLine(outcome)} (${seconds.toFixed(1)} s)${outcome.note === undefined ? '' : `: ${outcome.note}`}`;

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
