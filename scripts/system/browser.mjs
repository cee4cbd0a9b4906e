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

/** What makes the certificate of a test server. */
const certificates = 'openssl';

/**
 * Installs a browser and what makes certificates, where that needs nobody's password. The tests of signing in fail,
 * and say why, where they are missing.
 * @param {(line: string) => void} log
 * @param {NodeJS.ProcessEnv} [env]
 * @param {number} [uid] 0 for root.
 */
export function offerBrowser(log, env = process.env, uid = process.getuid?.()) {
  const missing = [...(browserPath(env) === undefined ? packages : []), ...(findProgram(certificates, env) === undefined ? [certificates] : [])];
  if (process.platform !== 'linux' || missing.length === 0) return;
  const advice = `The tests of signing in need ${missing.join(' and ')}. On Debian: apt-get install ${missing.join(' ')}`;
  if (uid !== 0 || findProgram('apt-get', env) === undefined) return log(advice);
  log(`Installing what the tests of signing in need with apt-get (${missing.join(', ')}), which takes a minute ...`);
  updateLists(env);
  try {
    install(missing, env);
  } catch (error) {
    log(`${advice}\n${error instanceof Error ? error.message : ''}`);
  }
}
