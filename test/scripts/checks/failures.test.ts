import { describe, expect, test } from 'vitest';
import { playwrightFailures, vitestFailures } from '../../../scripts/checks/failures.mjs';

describe('the failed tests of a report', () => {
  test('are named with file, title and the first line of the reason', () => {
    const failed = { status: 'failed', fullName: 'sums adds up', failureMessages: ['expected 1 to be 2\n  at sums.test.ts:3'] };
    const report = { testResults: [{ name: 'sums.test.ts', status: 'failed', assertionResults: [{ status: 'passed', fullName: 'sums starts' }, failed] }] };
    expect(vitestFailures(report)).toEqual(['sums.test.ts › sums adds up: expected 1 to be 2']);
  });

  test('include a file that could not be loaded', () => {
    const report = { testResults: [{ name: 'broken.test.ts', status: 'failed', message: 'Cannot find x\nmore', assertionResults: [] }] };
    expect(vitestFailures(report)).toEqual(['broken.test.ts: Cannot find x']);
  });

  test('are found at any depth of suites', () => {
    const spec = (title: string, ok: boolean) => ({ file: 'story.e2e.ts', line: 6, title, ok });
    const report = { suites: [{ specs: [spec('starts', true)], suites: [{ specs: [spec('chats', false)] }] }] };
    expect(playwrightFailures(report)).toEqual(['story.e2e.ts:6 › chats']);
  });

  test('are none in a report that cannot be read', () => {
    expect([vitestFailures(undefined), playwrightFailures('x')]).toEqual([[], []]);
  });
});
