import { expect, test } from '@playwright/test';
import { allCases, type Case } from '../conformance/cases.ts';
import { problemOf } from '../conformance/headless-case.ts';

const AT_ONCE = 4;

/** Cases that the command is known to fail, each with the reason; one that passes again must leave this list. */
const KNOWN: ReadonlyMap<string, string> = new Map();

async function problemsOf(cases: readonly Case[]): Promise<string[]> {
  const waiting = [...cases];
  const problems: string[] = [];
  const worker = async (): Promise<void> => {
    for (let given = waiting.shift(); given; given = waiting.shift()) {
      const problem = await problemOf(given);
      if (KNOWN.has(given.id) && problem === undefined) problems.push(`${given.id} passes now: take it off the list`);
      if (!KNOWN.has(given.id) && problem !== undefined) problems.push(problem);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return problems;
}

const groups = [...new Set(allCases.map(({ id }) => id.charAt(0)))];

for (const group of groups) {
  test(`the headless command sends what the CLI sends: cases ${group}`, async () => {
    expect(await problemsOf(allCases.filter(({ id }) => id.startsWith(group)))).toEqual([]);
  });
}
