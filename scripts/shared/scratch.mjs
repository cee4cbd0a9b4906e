import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How often the list of processes is looked at: two seconds, at 50 ms each. */
const looks = 40;

/**
 * Runs a task with a temporary folder and an environment that makes programs use it. Afterwards the
 * folder is gone, and so is (on Linux) every process that still has to do with it.
 * @template T
 * @param {string} name A word for the folder's name.
 * @param {(scratch: { folder: string, env: NodeJS.ProcessEnv }) => Promise<T>} task
 * @param {(count: number) => void} [leftBehind] Told how many processes had to be ended.
 * @returns {Promise<T>}
 */
export async function withScratch(name, task, leftBehind) {
  const folder = await mkdtemp(join(tmpdir(), `switchyard-${name}-`));
  try {
    return await task({ folder, env: { ...process.env, TMPDIR: folder, SWITCHYARD_RUN_MARK: folder } });
  } finally {
    const count = await endProcessesOf(folder);
    if (count > 0) leftBehind?.(count);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Ends the processes that name a folder in their environment or on their command line, and waits until they
 * are gone. Chromium's helpers overwrite their environment, but keep the folder of their profile as an argument.
 * @param {string} folder
 * @returns {Promise<number>} How many there were.
 */
async function endProcessesOf(folder) {
  const found = new Set();
  for (let look = 0; look < looks; look += 1) {
    // Each look depends on what the last one ended.
    const pids = await processesOf(folder);
    if (pids.length === 0) break;
    for (const pid of pids) end(pid);
    for (const pid of pids) found.add(pid);
    await setTimeout(50);
  }
  return found.size;
}

/** @param {number} pid */
function end(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** @param {string} folder */
async function processesOf(folder) {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const concerned = await Promise.all(
    pids.map(async (pid) => {
      const texts = ['environ', 'cmdline'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => ''));
      return pid !== process.pid && (await Promise.all(texts)).some((text) => text.includes(folder));
    }),
  );
  return pids.filter((_, index) => concerned[index]);
}
