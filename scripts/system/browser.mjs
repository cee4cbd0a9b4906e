import { install, updateLists } from './apt.mjs';
import { findProgram } from './probe.mjs';

/** Programs that are the browser of the tests of signing in, and the Debian package that brings one. */
const programs = ['chromium', 'chromium-browser', 'google-chrome'];
const packages = ['chromium'];

/** What somebody without one has to do. */
export const browserAdvice = `The tests of signing in need a browser (${programs.join(', ')}). On Debian: apt-get install ${packages.join(' ')}`;

/**
 * Path of a browser, or undefined.
 * @param {NodeJS.ProcessEnv} env
 */
export const browserPath = (env) => programs.map((name) => findProgram(name, env)).find((path) => path !== undefined);

/**
 * Installs a browser where that needs nobody's password. Its tests fail, and say why, where there is none.
 * @param {(line: string) => void} log
 * @param {NodeJS.ProcessEnv} [env]
 * @param {number} [uid] 0 for root.
 */
export function offerBrowser(log, env = process.env, uid = process.getuid?.()) {
  if (process.platform !== 'linux' || browserPath(env) !== undefined) return;
  if (uid !== 0 || findProgram('apt-get', env) === undefined) return log(browserAdvice);
  log(`Installing a browser for the tests of signing in with apt-get (${packages.join(', ')}), which takes a minute ...`);
  updateLists(env);
  try {
    install(packages, env);
  } catch (error) {
    log(`${browserAdvice}\n${error instanceof Error ? error.message : ''}`);
  }
}
