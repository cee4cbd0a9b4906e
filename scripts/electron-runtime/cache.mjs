import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { constants } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { errorCode } from '../shared/error-code.mjs';
import { runtimeAt } from './find.mjs';

const stagingPrefix = '.staging-';
const abandonedAfterMs = 24 * 60 * 60 * 1000;

/**
 * The folder for files that can be fetched again (XDG Base Directory: a relative value is ignored).
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 */
export function cacheRoot(env, home) {
  const base = env['XDG_CACHE_HOME'];
  return join(base !== undefined && isAbsolute(base) ? base : join(home, '.cache'), 'switchyard');
}

/**
 * Where the pinned distribution is kept once it is complete.
 * @param {string} root
 * @param {import('./pinned.mjs').PinnedDist} pin
 */
export const cachedDist = (root, pin) => join(root, `electron-${pin.electron}-${pin.revision}`);

/**
 * Runs a task with a folder of its own beside the cached folders and removes that folder
 * afterwards, also when the person presses Ctrl+C. Folders that a killed process left are swept.
 * @template T
 * @param {string} root
 * @param {(staging: string) => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withStaging(root, task) {
  await mkdir(root, { recursive: true });
  await sweepAbandoned(root);
  const staging = await mkdtemp(join(root, stagingPrefix));
  const remove = () => rmSync(staging, { recursive: true, force: true });
  process.once('exit', remove).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await task(staging);
  } finally {
    process.off('exit', remove).off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await rm(staging, { recursive: true, force: true });
  }
}

/** @param {NodeJS.Signals} signal */
const interrupted = (signal) => process.exit(128 + constants.signals[signal]);

/**
 * Puts a finished distribution in its place by one rename. If another process was first, its copy
 * stays; a copy that lost its executable is replaced.
 * @param {string} finished
 * @param {string} place
 */
export async function publish(finished, place) {
  if (await renamed(finished, place)) return;
  if (runtimeAt(place, 'fallback', 'linux') !== undefined) return;
  await rename(place, `${finished}-damaged`).catch(ignoreMissing);
  await renamed(finished, place);
}

/**
 * @param {string} from
 * @param {string} to
 */
async function renamed(from, to) {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) return false;
    throw error;
  }
}

/** @param {string} root */
async function sweepAbandoned(root) {
  const names = (await readdir(root)).filter((name) => name.startsWith(stagingPrefix));
  await Promise.all(
    names.map(async (name) => {
      const folder = join(root, name);
      const changed = await stat(folder).then((found) => found.mtimeMs, () => Date.now());
      if (Date.now() - changed > abandonedAfterMs) await rm(folder, { recursive: true, force: true });
    }),
  );
}

/** @param {unknown} error */
function ignoreMissing(error) {
  if (errorCode(error) !== 'ENOENT') throw error;
}
