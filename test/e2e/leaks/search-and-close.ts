import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, type TestInfo } from '@playwright/test';
import type { App } from '../app.ts';
import { leaksInApp } from './in-app.ts';
import { mayHoldKey } from './in-memory.ts';
import { keysIn } from './keys.ts';

/** Longer than a window takes to be searched on a busy machine. */
const PATIENCE_MS = 30_000;

/** Files of tests that this worker has searched a heap for. */
const searched = new Set<string>();

/**
 * A snapshot of a heap takes as long as a third of a test. Every one is taken where tests attack, or with
 * SWITCHYARD_HEAPS=all; elsewhere the first worker does it once a file, and every worker where a window's memory, which
 * is looked through each time, may hold a key. What main tells a window is searched always.
 */
function isHeapDue({ file, parallelIndex }: TestInfo): boolean {
  if (/[\\/]security[\\/]/.test(file) || process.env['SWITCHYARD_HEAPS'] === 'all') return true;
  if (parallelIndex > 0 || searched.has(file)) return false;
  searched.add(file);
  return true;
}

/** Ends an app and fails where a key of the test is found in it. One that the test has ended is searched as far as it is there. */
export async function searchAndClose({ electron, ended, printed, close }: App): Promise<void> {
  const gone = ended.then(() => []);
  const late = sleep(PATIENCE_MS, undefined, { ref: false }).then(() => ['no answer from the app that was to be searched']);
  const leaks = await Promise.race([gone, late, search(electron).catch((error: unknown) => orEnded(ended, error))]);
  await close();
  expect([...leaks, ...keysIn(printed()).map((kind) => `${kind} key in what the app printed`)]).toEqual([]);
}

async function search(electron: App['electron']): Promise<string[]> {
  return leaksInApp(electron, isHeapDue(test.info()) || (await mayHoldKey(electron)));
}

/** An app that ends while it is searched cannot answer. */
async function orEnded(ended: Promise<unknown>, error: unknown): Promise<string[]> {
  const failed = sleep(5000, undefined, { ref: false }).then((): never => {
    throw error;
  });
  return Promise.race([ended.then(() => []), failed]);
}
