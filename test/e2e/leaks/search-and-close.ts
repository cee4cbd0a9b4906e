import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { App } from '../app.ts';
import { leaksInApp } from './in-app.ts';
import { keysIn } from './keys.ts';

/** Longer than a window takes to be searched on a busy machine. */
const PATIENCE_MS = 30_000;

/** Ends an app and fails where a key of the test is found in it. One that the test has ended is searched as far as it is there. */
export async function searchAndClose({ electron, ended, printed, close }: App): Promise<void> {
  const gone = ended.then(() => []);
  const late = sleep(PATIENCE_MS, undefined, { ref: false }).then(() => ['no answer from the app that was to be searched']);
  const leaks = await Promise.race([gone, late, leaksInApp(electron).catch((error: unknown) => orEnded(ended, error))]);
  await close();
  expect([...leaks, ...keysIn(printed()).map((kind) => `${kind} key in what the app printed`)]).toEqual([]);
}

/** An app that ends while it is searched cannot answer. */
async function orEnded(ended: Promise<unknown>, error: unknown): Promise<string[]> {
  const failed = sleep(5000, undefined, { ref: false }).then((): never => {
    throw error;
  });
  return Promise.race([ended.then(() => []), failed]);
}
