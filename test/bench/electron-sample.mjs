import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { electronEnvironment } from './environment.mjs';

/** How long an app may settle before its memory is read, in milliseconds. */
const SETTLE = 3000;

/**
 * @typedef {object} Sample
 * @property {number} paint Milliseconds from the spawn to the first contentful paint.
 * @property {number} ready Milliseconds from the spawn to what a person waits for: the page's load event, or `readyMark`.
 * @property {number} memory Sum of the proportional set sizes of all its processes, in MB.
 */

/**
 * Starts an app from a fresh home, reads its paint times over the inspection protocol and its memory, and ends it.
 * @param {{ executable: string, app: string, home?: (path: string) => void, readySelector: string }} what
 * @returns {Promise<Sample>}
 */
export async function sample({ executable, app, home: prepare, readySelector }) {
  const home = mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
  prepare?.(home);
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const spawned = Date.now();
  const child = spawn(executable, [...root, '--remote-debugging-port=0', app], {
    env: electronEnvironment(home),
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  try {
    const { paint, ready } = await paintTimes(await debuggerAddress(child), readySelector);
    await sleep(SETTLE);
    return { paint: paint - spawned, ready: ready - spawned, memory: memoryOf(Number(child.pid)) };
  } finally {
    process.kill(-Number(child.pid), 'SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<string>} */
function debuggerAddress(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('close', () => reject(new Error(`the app ended before its window was there: ${said}`)));
  });
}

/** @param {string} address @param {string} readySelector @returns {Promise<{ paint: number, ready: number }>} */
async function paintTimes(address, readySelector) {
  const browser = await chromium.connectOverCDP(address);
  try {
    const context = browser.contexts()[0];
    if (!context) throw new Error('no context');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await page.waitForSelector(readySelector);
    return await page.evaluate(async () => {
      const marked = () => performance.getEntriesByName('first-contentful-paint')[0];
      while (!marked()) await new Promise((resolve) => setTimeout(resolve, 20));
      const ready = performance.getEntriesByName('switchyard:ready')[0]?.startTime ?? performance.getEntriesByType('navigation')[0]?.duration ?? 0;
      return { paint: performance.timeOrigin + (marked()?.startTime ?? 0), ready: performance.timeOrigin + ready };
    });
  } finally {
    await browser.close();
  }
}

/** @param {number} pid @returns {number} Megabytes. */
function memoryOf(pid) {
  const kilobytes = tree(pid).map((process) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024;
}

/** The process and all below it. @param {number} root @returns {number[]} */
function tree(root) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
        return [{ pid: Number(name), parent }];
      } catch {
        return [];
      }
    });
  const found = [root];
  for (const pid of found) found.push(...parents.filter(({ parent }) => parent === pid).map((child) => child.pid));
  return found;
}
