import { homedir } from 'node:os';
import { inRepository } from '../shared/repository.mjs';
import { PlainError } from '../shared/plain-error.mjs';
import { clearStamp, failedLately, stampFailure, stampFile } from './attempt-stamp.mjs';
import { cacheRoot } from './cache.mjs';
import { officialNeeded } from './explain.mjs';
import { cachedFallback, installFallback } from './fallback.mjs';
import { officialAt, packageVersion, runtimeAt } from './find.mjs';
import { downloadOfficial } from './official-download.mjs';
import { pinnedDist } from './pinned.mjs';
import { executableIn, fallbackFits } from './platform.mjs';

/** @typedef {import('./find.mjs').ElectronRuntime} ElectronRuntime */

/**
 * @typedef {object} RuntimeOptions
 * @property {(line: string) => void} log
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [platform]
 * @property {string} [arch]
 * @property {string} [packageFolder] The installed `electron` package.
 * @property {import('./pinned.mjs').PinnedDist} [pin]
 * @property {typeof downloadOfficial} [fetchOfficial]
 * @property {typeof installFallback} [fetchFallback]
 */

/**
 * Finds an Electron to run, or brings one: the override, the official binary if present, the
 * cached fallback, the official download, the fallback.
 * @param {RuntimeOptions} options
 * @returns {Promise<ElectronRuntime>}
 * @throws {PlainError} A paragraph that says what is missing and what to do.
 */
export async function electronRuntime(options) {
  const { log, env = process.env, pin = pinnedDist, fetchFallback = installFallback } = options;
  const { platform = process.platform, arch = process.arch } = options;
  const packageFolder = options.packageFolder ?? inRepository('node_modules', 'electron');
  const fits = fallbackFits(platform, arch);
  const root = cacheRoot(env, env['HOME'] ?? homedir());

  const present = overridden(env, platform) ?? officialAt(packageFolder, platform) ?? (fits ? cachedFallback(root, pin) : undefined);
  if (present !== undefined) return present;

  const reason = await tryOfficial({ ...options, log, env, packageFolder, root, fits });
  const official = officialAt(packageFolder, platform);
  if (official !== undefined) return official;
  if (!fits) throw officialNeeded(reason ?? 'its installer left no working binary behind', `${platform} ${arch}`);
  return fetchFallback({ root, pin, log });
}

/**
 * @param {RuntimeOptions & { env: NodeJS.ProcessEnv, packageFolder: string, root: string, fits: boolean }} options
 * @returns {Promise<string | undefined>} Why there is no official binary.
 */
async function tryOfficial({ log, env, packageFolder, root, fits, fetchOfficial = downloadOfficial }) {
  const version = packageVersion(packageFolder);
  const stamp = stampFile(root, version);
  if (fits && failedLately(stamp, Date.now())) return 'it failed earlier today';
  log(`Downloading Electron ${version} (once) ...`);
  const reason = await fetchOfficial(packageFolder, env);
  if (reason === undefined) await clearStamp(stamp);
  else {
    log(`The official download is not possible here: ${reason}.`);
    if (fits) await stampFailure(stamp, reason).catch(() => undefined);
  }
  return reason;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
function overridden(env, platform) {
  const dist = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (dist === undefined || dist === '') return undefined;
  const runtime = runtimeAt(dist, 'override', platform);
  if (runtime !== undefined) return runtime;
  throw new PlainError(
    `ELECTRON_OVERRIDE_DIST_PATH names ${dist}, but there is no program "${executableIn(platform)}" in it that can be run. ` +
      'Point it at the folder of an unpacked Electron, or unset it.',
  );
}
