import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../scripts/checks/counts.mjs';
import { runStages } from '../../../scripts/checks/run.mjs';
import { countsLine } from '../../../scripts/checks/summary.mjs';

const outcome = (passed: number, failed = 0, skipped = 0): Outcome => ({ passed, failed, skipped });

/** Runs made-up stages; returns the exit code, the lines and which stages ran. */
async function ran(...stages: { name: string; gives: Outcome; needs?: string }[]) {
  let text = '';
  const order: string[] = [];
  const exitCode = await runStages(
    stages.map((stage) => {
      const run = (): Promise<Outcome> => {
        order.push(stage.name);
        return Promise.resolve(stage.gives);
      };
      return stage.needs === undefined ? { name: stage.name, run } : { name: stage.name, run, needs: stage.needs };
    }),
    (more) => (text += more),
  );
  const lines = text.split('\n').filter((line) => line !== '');
  return { exitCode, order, lines, last: lines.at(-1), text };
}

describe('the checks of a change', () => {
  test('end with one line that adds up all runners', async () => {
    const { exitCode, last, text } = await ran({ name: 'lint', gives: outcome(1) }, { name: 'unit', gives: outcome(40) }, { name: 'e2e', gives: outcome(9) });
    expect(last).toBe('50 passed, 0 failed');
    expect(text.endsWith('50 passed, 0 failed\n')).toBe(true);
    expect(exitCode).toBe(0);
  });

  test('go on after a failure, and fail', async () => {
    const { exitCode, order, last } = await ran({ name: 'lint', gives: outcome(0, 1) }, { name: 'unit', gives: outcome(40, 2, 1) });
    expect(order).toEqual(['lint', 'unit']);
    expect(last).toBe('40 passed, 3 failed, 1 skipped');
    expect(exitCode).toBe(1);
  });

  test('have a line for each runner, with its note', async () => {
    const { lines } = await ran({ name: 'unit', gives: { ...outcome(0, 1), note: 'the runner crashed (code 134)' } });
    expect(lines.at(-2)).toMatch(/^unit +0 passed, 1 failed \(\d+\.\d s\): the runner crashed \(code 134\)$/);
  });

  test('name each failed test again at the end', async () => {
    const { lines } = await ran({ name: 'unit', gives: { ...outcome(3, 1), failures: ['a.test.ts › adds up: expected 1'] } });
    expect(lines.at(-2)).toBe('         failed: a.test.ts › adds up: expected 1');
  });

  test('leave out what needs a stage that failed', async () => {
    const { order, lines, exitCode } = await ran({ name: 'build', gives: outcome(0, 1) }, { name: 'e2e', gives: outcome(9), needs: 'build' });
    expect(order).toEqual(['build']);
    expect(lines.at(-2)).toContain('not run, because build failed');
    expect(exitCode).toBe(1);
  });

  test('do not pass if nothing ran', async () => {
    expect(await ran()).toMatchObject({ exitCode: 1, last: '0 passed, 0 failed' });
  });

  test('leave no report behind', async () => {
    let folder = '';
    const look = (reports: string) => {
      folder = reports;
      return Promise.resolve(outcome(existsSync(reports) ? 1 : 0));
    };
    await runStages([{ name: 'unit', run: look }], () => undefined);
    expect(folder).not.toBe('');
    expect(existsSync(folder)).toBe(false);
  });
});

test('skipped tests are named only if there are any', () => {
  expect(countsLine({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
  expect(countsLine({ passed: 2, failed: 0, skipped: 5 })).toBe('2 passed, 0 failed, 5 skipped');
});
