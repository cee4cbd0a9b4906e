import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { electronEnvironment } from './environment.mjs';
import { memoryOf } from './process-memory.mjs';

/** How long an app may settle before its memory is read, in milliseconds. */
const SETTLE = 3000;

/**
 * @typedef {object} Sample
 * @property {number} paint Milliseconds from the spawn to the first contentful paint.
 * @property {number} memory Sum of the proportional set sizes of all its processes, in MB.
 */

/** @typedef {{ executable: string, app: string, home?: (path: string) => void, readySelector: string }} What */

/**
 * Starts an app from a fresh home, reads its paint times over the inspection protocol and its memory, and ends it.
 * @param {What} what
 * @returns {Promise<Sample>}
 */
export function sample(what) {
  return withApp(what, async ({ address, spawned, pid }) => {
    const paint = await firstPaint(address, what.readySelector);
    await sleep(SETTLE);
    return { paint: paint - spawned, memory: memoryOf(pid) };
  });
}

/**
 * Has the page of an app with a fresh home do things one after the other, each once the one before has settled.
 * @param {What} what
 * @param {string[]} expressions
 * @returns {Promise<number>} What the last one gives.
 */
export function askPage(what, expressions) {
  return withApp(what, async ({ address }) => {
    await firstPaint(address, what.readySelector);
    let answer;
    for (const expression of expressions) {
      await sleep(SETTLE / 2);
      answer = await evaluate(await pageOf(new URL(address).host), expression);
    }
    return Number(answer);
  });
}

/**
 * @template T
 * @param {What} what
 * @param {(app: { address: string, spawned: number, pid: number }) => Promise<T>} ask
 * @returns {Promise<T>}
 */
export async function withApp({ executable, app, home: prepare }, ask) {
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
    return await ask({ address: await debuggerAddress(child), spawned, pid: Number(child.pid) });
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

/** Asked of the page: the wall-clock time of its first contentful paint, or null while there is none. */
const FIRST_PAINT = `(() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return paint && document.querySelector(SELECTOR) ? performance.timeOrigin + paint.startTime : null;
})()`;

/** @param {string} address @param {string} readySelector @returns {Promise<number>} Milliseconds since the epoch. */
async function firstPaint(address, readySelector) {
  const { host } = new URL(address);
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(50)) {
    const paint = await evaluate(await pageOf(host), FIRST_PAINT.replace('SELECTOR', JSON.stringify(readySelector)));
    if (typeof paint === 'number') return paint;
  }
  throw new Error('the page was not painted within 20 s');
}

/** The address to inspect the app's page at, once it is there. @param {string} host @returns {Promise<string>} */
async function pageOf(host) {
  for (;;) {
    /** @type {{ type: string, url: string, webSocketDebuggerUrl: string }[]} */
    const targets = await (await fetch(`http://${host}/json/list`)).json();
    const page = targets.find(({ type, url }) => type === 'page' && url.startsWith('app://'));
    if (page) return page.webSocketDebuggerUrl;
    await sleep(20);
  }
}

/** The value, or undefined when the page went on to another document meanwhile. @param {string} page @param {string} expression @returns {Promise<unknown>} */
function evaluate(page, expression) {
  const socket = new WebSocket(page);
  const answer = new Promise((resolve) => {
    socket.addEventListener('open', () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true, awaitPromise: true } })));
    socket.addEventListener('error', () => resolve(undefined));
    socket.addEventListener('message', ({ data }) => resolve(JSON.parse(String(data)).result?.result?.value));
  });
  return Promise.race([answer, sleep(1000)]).finally(() => socket.close());
}
