import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { repository } from './repository.mjs';

/**
 * Runs a program on this terminal and waits for its end. Ctrl+C and a request to stop are passed on.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, group?: boolean }} [options] With `group`, whatever it started
 *   is ended with it: on POSIX it becomes the leader of a process group that is killed afterwards.
 * @returns {Promise<number>} Its exit code; 128 + n for a signal n, 127 if it could not be started.
 */
export function runHere(program, args, { env = process.env, group = false } = {}) {
  const detached = group && process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: repository, env, detached, stdio: [detached ? 'ignore' : 'inherit', 'inherit', 'inherit'] });
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => end(child, detached, signal);
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    const finish = (/** @type {number} */ code) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      if (detached) end(child, true, 'SIGKILL');
      resolve(code);
    };
    child.on('error', (error) => {
      process.stderr.write(`${program} could not be started: ${error.message}\n`);
      finish(127);
    });
    child.on('exit', (code, signal) => finish(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} group
 * @param {NodeJS.Signals} signal
 */
function end(child, group, signal) {
  if (child.pid === undefined) return;
  try {
    if (group) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // Nothing of it is left.
  }
}
