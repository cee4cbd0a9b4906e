import { spawn } from 'node:child_process';
import { join } from 'node:path';

const defaultSeconds = 120;

/**
 * How long the official download may take, in milliseconds: SWITCHYARD_ELECTRON_TIMEOUT (seconds) or 120 s.
 * @param {NodeJS.ProcessEnv} env
 */
export function officialTimeout(env) {
  const seconds = Number(env['SWITCHYARD_ELECTRON_TIMEOUT']);
  return (Number.isFinite(seconds) && seconds > 0 ? seconds : defaultSeconds) * 1000;
}

/**
 * Lets the `electron` package's own installer fetch the official binary.
 * @param {string} packageFolder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} Why it failed, in a few words; undefined if it did not.
 */
export function downloadOfficial(packageFolder, env) {
  return new Promise((resolve) => {
    const timeout = officialTimeout(env);
    const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], {
      env,
      timeout,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let printed = '';
    installer.stderr.setEncoding('utf8').on('data', (text) => (printed += text));
    installer.on('error', (error) => resolve(error.message));
    installer.on('close', (code, signal) => {
      if (code === 0) resolve(undefined);
      else if (signal === 'SIGKILL') resolve(`no end after ${timeout / 1000} s`);
      else resolve(reasonIn(printed) ?? `its installer stopped with code ${code ?? signal}`);
    });
  });
}

/**
 * The innermost message of a printed error: a `cause` says more than "fetch failed".
 * @param {string} printed
 */
export function reasonIn(printed) {
  const messages = [...printed.matchAll(/^(?:\s*\[cause\]: )?\s*(?:[A-Za-z]*Error)(?: \[[A-Z_]+\])?: (.+)$/gm)];
  return messages.at(-1)?.[1]?.trim();
}
