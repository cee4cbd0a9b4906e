import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronEnvironment, settings } from './environment.mjs';
import { memoryOf } from './process-memory.mjs';
import { published } from './published.mjs';
import { row } from './statistics.mjs';

const PACKAGE = '@qwen-code/qwen-code';
const VERSION = '0.24.4';

/**
 * One question in the terminal, asked with the same files by this app and by the published CLI, in turn.
 * @param {string} ours Path of the built headless command.
 * @param {number} count
 */
export async function againstCli(ours, count) {
  const cli = join(published(`qwen-code-${VERSION}`, [`${PACKAGE}@${VERSION}`]), PACKAGE, 'cli-entry.js');
  /** @type {Asked[][]} */
  const [mine, theirs] = [[], []];
  for (let index = 0; index < count; index++) {
    mine.push(await ask([ours, '-p', 'hi']));
    theirs.push(await ask([cli, '-p', 'hi']));
  }
  const of = (/** @type {Asked[]} */ all, /** @type {keyof Asked} */ key) => all.map((one) => one[key]);
  return [
    row(`Headless: spawn to request on the wire, against ${PACKAGE} ${VERSION}`, of(mine, 'wire'), { samples: of(theirs, 'wire'), unit: 'ms', most: 0.2 }),
    row('The same: memory (sum of PSS of its processes) when the request is on the wire', of(mine, 'memory'), { samples: of(theirs, 'memory'), unit: 'MB', most: 0.333 }),
  ];
}

/** @typedef {{ wire: number, memory: number }} Asked Milliseconds; megabytes. */

/** @param {string[]} command @returns {Promise<Asked>} */
async function ask(command) {
  const { server, port, arrived } = await holdingServer();
  const home = mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
  mkdirSync(join(home, '.qwen'));
  writeFileSync(join(home, '.qwen/settings.json'), JSON.stringify({ $version: 4, ...settings(`http://127.0.0.1:${port}`) }));
  const spawned = performance.now();
  const child = spawn(process.execPath, command, { cwd: home, env: electronEnvironment(home), stdio: 'ignore' });
  const closed = new Promise((resolve) => child.once('close', resolve));
  try {
    const answer = await Promise.race([arrived, closed]);
    if (typeof answer !== 'function') throw new Error(`${command[0]} ended without a request`);
    const asked = { wire: performance.now() - spawned, memory: memoryOf(Number(child.pid)) };
    answer();
    await closed;
    return asked;
  } finally {
    child.kill('SIGKILL');
    server.close();
    server.closeAllConnections();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** A model that answers when it is told to, and from then on at once. */
async function holdingServer() {
  let isHolding = true;
  /** @type {(answer: () => void) => void} */
  let arrive = () => {};
  /** @type {Promise<() => void>} */
  const arrived = new Promise((resolve) => (arrive = resolve));
  const server = createServer((request, response) => {
    request.resume();
    if (request.method !== 'POST') return void response.writeHead(404).end();
    const answer = () => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end('data: {"choices":[{"index":0,"delta":{"content":"ok"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n');
    };
    if (isHolding) arrive(answer);
    else answer();
    isHolding = false;
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0, arrived };
}
