import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

const variable = 'SWITCHYARD_RUN_MARK';

/**
 * An environment by which everything that was started with it can be found again.
 * @param {NodeJS.ProcessEnv} env
 */
export function markedEnvironment(env) {
  const mark = `${variable}=${randomUUID()}`;
  return { mark, env: { ...env, [variable]: mark.slice(variable.length + 1) } };
}

/**
 * Ends the processes that carry a mark (Linux only: it reads /proc). Electron's helpers end with their main process.
 * @param {string} mark
 * @returns {Promise<number>} How many there were.
 */
export async function endLeftovers(mark) {
  const pids = await marked(mark);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
  return pids.length;
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
