import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repository } from '../../scripts/shared/repository.mjs';
import { electronEnvironment } from './environment.mjs';

/**
 * What the bare SDK took, in milliseconds since the epoch.
 * @typedef {{ begun: number, first: number, done: number, length: number }} BareTimes
 */

/**
 * The official SDK alone, in the same runtime as the app: Electron's main process, with no window and nothing else to do.
 * @template T
 * @param {string} executable
 * @param {(ask: (origin: string) => Promise<BareTimes>) => Promise<T>} measure
 * @returns {Promise<T>}
 */
export async function withBareSdk(executable, measure) {
  const home = mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executable, [...root, join(repository, 'test/bench/bare-sdk')], {
    env: electronEnvironment(home),
    cwd: home,
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  try {
    return await measure(async (origin) => {
      child.stdin.write(`${origin}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error('the bare SDK ended');
      return JSON.parse(value);
    });
  } finally {
    process.kill(-Number(child.pid), 'SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
