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
 * @property {number} composer Milliseconds from the spawn until the composer took the focus; NaN for an app that was not asked for it.
 * @property {number} memory Sum of the proportional set sizes of all its processes, in MB.
 */

/**
 * @typedef {object} What
 * @property {string} executable
 * @property {string} app
 * @property {string} readySelector
 * @property {(path: string) => void} [home] Fills a fresh home.
 * @property {string} [kept] A home that is used as it is, and left so.
 * @property {string[]} [flags] Arguments of the runtime's own.
 * @property {boolean} [chats] It comes to a composer.
 * @property {number} [settle] Milliseconds from the paint until the memory is read.
 */

/**
 * Starts an app, from a fresh home unless it has one, reads its paint times over the inspection protocol and its memory, and ends it.
 * @param {What} what
 * @returns {Promise<Sample>}
 */
export function sample(what) {
  return withApp(what, async ({ address, spawned, pid }) => {
    const paint = await firstPaint(address, what.readySelector);
    const composer = what.chats ? await polled(address, COMPOSER) : NaN;
    await sleep(what.settle ?? SETTLE);
    return { paint: paint - spawned, composer: composer - spawned, memory: memoryOf(pid) };
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
export async function withApp({ executable, app, flags = [], home: prepare, kept }, ask) {
  const home = kept ?? mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
  if (kept === undefined) prepare?.(home);
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const spawned = Date.now();
  const child = spawn(executable, [...root, ...flags, '--remote-debugging-port=0', app], {
    env: electronEnvironment(home),
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  try {
    return await ask({ address: await debuggerAddress(child), spawned, pid: Number(child.pid) });
  } finally {
    const closed = new Promise((resolve) => child.once('close', resolve));
    // What is kept for the next start is written at the end.
    if (kept !== undefined && child.kill('SIGTERM')) await Promise.race([closed, sleep(3000)]);
    if (child.exitCode === null && child.signalCode === null) process.kill(-Number(child.pid), 'SIGKILL');
    await closed;
    if (kept === undefined) rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
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

/** Asked of the page: the wall-clock time at which the composer had the focus, or null. */
const COMPOSER = `(() => {
  const mark = performance.getEntriesByName('composer')[0];
  return mark && !document.querySelector('.composer-text').disabled ? performance.timeOrigin + mark.startTime : null;
})()`;

/** @param {string} address @param {string} readySelector @returns {Promise<number>} Milliseconds since the epoch. */
export function firstPaint(address, readySelector) {
  return polled(address, FIRST_PAINT.replace('SELECTOR', JSON.stringify(readySelector)));
}

/** The number that the page answers as soon as it answers one. @param {string} address @param {string} expression @returns {Promise<number>} */
async function polled(address, expression) {
  const { host } = new URL(address);
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(50)) {
    const answer = await evaluate(await pageOf(host), expression);
    if (typeof answer === 'number') return answer;
  }
  throw new Error(`the page had no answer within 20 s: ${expression}`);
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
