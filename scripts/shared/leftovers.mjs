import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

const variable = 'SWITCHYARD_RUN_MARK';

/** How often the list of processes is looked at: two seconds, at 50 ms each. */
const looks = 40;

/**
 * An environment by which everything that was started with it can be found again.
 * @param {NodeJS.ProcessEnv} env
 */
export function markedEnvironment(env) {
  const mark = `${variable}=${randomUUID()}`;
  return { mark, env: { ...env, [variable]: mark.slice(variable.length + 1) } };
}

/**
 * Ends the processes that carry a mark and waits until they are gone (Linux only: it reads /proc).
 * @param {string} mark
 * @returns {Promise<number>} How many there were.
 */
export async function endLeftovers(mark) {
  const found = new Set();
  for (let look = 0; look < looks; look += 1) {
    // Each look depends on what the last one ended.
    // oxlint-disable-next-line no-await-in-loop
    const pids = await marked(mark);
    if (pids.length === 0) break;
    for (const pid of pids) end(pid);
    for (const pid of pids) found.add(pid);
    // oxlint-disable-next-line no-await-in-loop
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

/** @param {string} mark */
async function marked(mark) {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const carries = await Promise.all(
    pids.map(async (pid) => {
      const environ = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
      return pid !== process.pid && environ.split('\0').includes(mark);
    }),
  );
  return pids.filter((_, index) => carries[index]);
}
