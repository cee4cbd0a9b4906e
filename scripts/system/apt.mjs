import { spawnSync } from 'node:child_process';
import { PlainError } from '../shared/plain-error.mjs';

const quietly = ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=300'];

/**
 * Refreshes the package lists. One broken source does not matter: installing tells.
 * @param {NodeJS.ProcessEnv} env
 */
export const updateLists = (env) => aptGet(['update'], env);

/**
 * Whether the machine's package lists have a package that can be installed under this name.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
export const isKnownPackage = (name, env) => spawnSync('apt-cache', ['show', '--no-all-versions', name], { env }).status === 0;

/**
 * Installs packages without asking anything.
 * @param {string[]} packages
 * @param {NodeJS.ProcessEnv} env
 * @throws {PlainError} With apt's own last words.
 */
export function install(packages, env) {
  const { status, output } = aptGet(['install', '-y', '--no-install-recommends', ...packages], env);
  if (status === 0) return;
  throw new PlainError(
    `The system packages that Electron needs could not be installed, because apt-get stopped with code ${status}. ` +
      `Install these with your own means and try again: ${packages.join(' ')}. apt-get said:\n${output.split('\n').slice(-15).join('\n')}`,
  );
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function aptGet(args, env) {
  const done = spawnSync('apt-get', [...quietly, ...args], {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: done.status, output: `${done.stdout}${done.stderr}`.trim() };
}
