import type { TestInfo } from '@playwright/test';

/** Puts a row of the table of figures into the test's report: how many attacks of a kind were tried, and how many got through. */
export function figure(info: TestInfo, what: string, tried: number, escaped = 0): void {
  info.annotations.push({ type: 'figure', description: JSON.stringify({ what, tried, escaped }) });
}
