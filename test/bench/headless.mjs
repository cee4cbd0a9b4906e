import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronEnvironment, settings } from './environment.mjs';

/**
 * Milliseconds from the spawn of the headless command to its request on the wire, for each of `count` runs.
 * @param {string} script
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function headlessTimes(script, count) {
  let arrived = () => {};
  const server = createServer((request, response) => {
    arrived();
    request.resume();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end('data: {"choices":[{"index":0,"delta":{"content":"ok"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const home = mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
  mkdirSync(join(home, '.qwen'));
  writeFileSync(join(home, '.qwen/settings.json'), JSON.stringify(settings(`http://127.0.0.1:${port}`)));
  const times = [];
  try {
    for (let index = 0; index < count; index++) {
      const spawned = performance.now();
      const wire = new Promise((resolve) => (arrived = () => resolve(performance.now() - spawned)));
      const child = spawn(process.execPath, [script, '-p', 'hi'], { cwd: home, env: electronEnvironment(home), stdio: ['ignore', 'ignore', 'inherit'] });
      const closed = new Promise((resolve) => child.once('close', resolve));
      times.push(Number(await Promise.race([wire, closed.then(() => NaN)])));
      await closed;
    }
  } finally {
    server.close();
    rmSync(home, { recursive: true, force: true });
  }
  return times;
}

/**
 * Milliseconds from the spawn of `--explain` to its end, for each of `count` runs.
 * @param {string} script
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function explainTimes(script, count) {
  const home = mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
  mkdirSync(join(home, '.qwen'));
  writeFileSync(join(home, '.qwen/settings.json'), JSON.stringify(settings('http://127.0.0.1:9')));
  const times = [];
  try {
    for (let index = 0; index < count; index++) {
      const spawned = performance.now();
      const child = spawn(process.execPath, [script, '--explain'], { cwd: home, env: electronEnvironment(home), stdio: ['ignore', 'ignore', 'inherit'] });
      await new Promise((resolve) => child.once('close', resolve));
      times.push(child.exitCode === 0 ? performance.now() - spawned : NaN);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return times;
}
