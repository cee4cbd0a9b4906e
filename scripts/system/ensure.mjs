import { PlainError } from '../shared/plain-error.mjs';
import { install, isKnownPackage, updateLists } from './apt.mjs';
import { aptCommand, describe, packagesFor } from './packages.mjs';
import { findProgram, isComplete, probe } from './probe.mjs';
import { refuseWithoutSandbox } from './sandbox.mjs';

/** @typedef {import('./probe.mjs').Missing} Missing */

/**
 * Makes sure that Electron can run on this machine, sandbox included. What is missing is installed if we are root on
 * a Debian or Ubuntu; everybody else gets the exact command.
 * @param {object} options
 * @param {string} options.executable Electron.
 * @param {boolean} options.inMemoryDisplay Whether Xvfb is going to be used.
 * @param {(line: string) => void} options.log
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number | undefined} [options.uid] 0 for root.
 * @param {typeof probe} [options.look]
 * @param {typeof refuseWithoutSandbox} [options.checkSandbox]
 * @throws {PlainError}
 */
export async function ensureSystem(options) {
  if (process.platform !== 'linux') return;
  const { executable, inMemoryDisplay, log, env = process.env, uid = process.getuid?.() } = options;
  const { look = probe, checkSandbox = refuseWithoutSandbox } = options;
  checkSandbox(executable, uid);
  const missing = await look(executable, inMemoryDisplay, env);
  if (isComplete(missing)) return;
  if (findProgram('apt-get', env) === undefined || uid !== 0) throw advice(missing, env);

  log(`This machine lacks ${describe(missing)}. Installing it with apt-get, which takes a minute or two ...`);
  updateLists(env);
  const packages = packagesFor(missing, (name) => isKnownPackage(name, env));
  log(`  ${packages.join(' ')}`);
  install(packages, env);
  const still = await look(executable, inMemoryDisplay, env);
  if (!isComplete(still)) throw stillMissing(still, packages);
}

/**
 * The refusal for somebody whom we cannot help ourselves.
 * @param {Missing} missing
 * @param {NodeJS.ProcessEnv} env
 */
function advice(missing, env) {
  const what = `Electron cannot run yet, because this machine lacks ${describe(missing)}.`;
  if (findProgram('apt-get', env) === undefined) {
    return new PlainError(`${what} Install what brings it with your system's package manager (GTK 3, NSS, ALSA, GBM, Xvfb, xauth, any font) and try again.`);
  }
  const packages = packagesFor(missing, (name) => isKnownPackage(name, env));
  return new PlainError(`${what} Run this command and try again:\n\n  ${aptCommand(packages)}`);
}

/**
 * @param {Missing} missing
 * @param {string[]} packages
 */
const stillMissing = (missing, packages) =>
  new PlainError(
    `Electron cannot run yet: this machine still lacks ${describe(missing)}, although ${packages.join(', ')} ` +
      'were installed. Find the packages that bring it on your release, install them and try again.',
  );
