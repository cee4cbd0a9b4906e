import { describe, expect, test } from 'vitest';
import { checkOutcome, playwrightCounts, runnerOutcome, vitestCounts } from '../../../scripts/checks/counts.mjs';

const vitestReport = {
  numTotalTests: 9,
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  success: false,
  testResults: [
    { name: 'a.test.ts', status: 'failed', message: '', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    { name: 'b.test.ts', status: 'passed', message: '', assertionResults: [{ status: 'passed' }] },
  ],
};

describe("vitest's report", () => {
  test('gives passed, failed, and skipped with todo', () => {
    expect(vitestCounts(vitestReport)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  test('counts a file that could not be loaded as one failure', () => {
    const unloaded = { name: 'c.test.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] };
    const report = { ...vitestReport, testResults: [...vitestReport.testResults, unloaded] };
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  test.each([undefined, null, 'text', {}, { testResults: [] }, { ...vitestReport, numPassedTests: 'many' }])('that makes no sense (%j) gives nothing', (report) => {
    expect(vitestCounts(report)).toBeUndefined();
  });
});

describe("Playwright's report", () => {
  test('counts a test that passed at its second try as passed', () => {
    expect(playwrightCounts({ stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 }, errors: [] })).toEqual({ passed: 9, failed: 1, skipped: 3 });
  });

  test('counts an error outside any test as one failure', () => {
    const report = { stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'global setup failed' }] };
    expect(playwrightCounts(report)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });

  test.each([undefined, {}, { stats: {} }])('that makes no sense (%j) gives nothing', (report) => {
    expect(playwrightCounts(report)).toBeUndefined();
  });
});

describe('the outcome of a runner', () => {
  test('is its counts, if it ended as they say', () => {
    expect(runnerOutcome(0, { passed: 3, failed: 0, skipped: 1 })).toEqual({ passed: 3, failed: 0, skipped: 1 });
    expect(runnerOutcome(1, { passed: 3, failed: 2, skipped: 0 })).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  test('is a failure if it crashed before it could report', () => {
    expect(runnerOutcome(134, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0, note: 'the runner crashed (code 134)' });
    expect(runnerOutcome(0, undefined).failed).toBe(1);
  });

  test('is a failure if it ran nothing, even with exit code 0', () => {
    expect(runnerOutcome(0, { passed: 0, failed: 0, skipped: 4 })).toEqual({ passed: 0, failed: 1, skipped: 4, note: 'the runner ran no tests' });
  });

  test('is a failure if all tests passed and yet it stopped with an error', () => {
    expect(runnerOutcome(1, { passed: 3, failed: 0, skipped: 0 })).toEqual({ passed: 3, failed: 1, skipped: 0, note: 'the runner stopped with code 1' });
  });
});

test('lint, types, unused code and build count as one check each', () => {
  expect(checkOutcome(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(checkOutcome(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
