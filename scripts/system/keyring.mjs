import { install, updateLists } from './apt.mjs';
import { findProgram } from './probe.mjs';

/** Programs of a keyring for tests, and the Debian packages that bring them. */
const programs = ['gnome-keyring-daemon', 'dbus-daemon', 'dbus-send'];
const packages = ['gnome-keyring', 'libsecret-1-0', 'dbus'];

/**
 * Installs a keyring where that needs nobody's password. Its tests are skipped, and say so, where there is none.
 * @param {(line: string) => void} log
 */
export function offerKeyring(log) {
  const { env } = process;
  const isThere = programs.every((name) => findProgram(name, env) !== undefined);
  if (isThere || process.platform !== 'linux' || process.getuid?.() !== 0 || findProgram('apt-get', env) === undefined) return;
  log(`Installing a keyring for the tests of the vault with apt-get (${packages.join(', ')}) ...`);
  try {
    updateLists(env);
    install(packages, env);
  } catch {
    log('It could not be had; the tests under a real keyring will be skipped.');
  }
}
