import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { executableIn } from './platform.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable Absolute path of the program to start.
 * @property {string} dist The folder it belongs to.
 * @property {string} version Electron's version, or 'unknown' if the folder does not say.
 * @property {'override' | 'official' | 'fallback'} source
 */

/**
 * The runtime in a distribution folder, or undefined if no executable program is there.
 * @param {string} dist
 * @param {ElectronRuntime['source']} source
 * @param {string} platform As process.platform.
 * @returns {ElectronRuntime | undefined}
 */
export function runtimeAt(dist, source, platform) {
  const executable = join(dist, executableIn(platform));
  try {
    accessSync(executable, constants.X_OK);
  } catch {
    return undefined;
  }
  return { executable, dist, version: textOf(join(dist, 'version'))?.replace(/^v/, '') ?? 'unknown', source };
}

/**
 * The official runtime that belongs to an installed `electron` package, by the rule of that
 * package's own installer: the folder's version is the package's version and path.txt is written.
 * @param {string} packageFolder
 * @param {string} platform As process.platform.
 */
export function officialAt(packageFolder, platform) {
  const wanted = packageVersion(packageFolder);
  if (textOf(join(packageFolder, 'path.txt')) !== executableIn(platform)) return undefined;
  const found = runtimeAt(join(packageFolder, 'dist'), 'official', platform);
  return found?.version === wanted ? found : undefined;
}

/**
 * The version of the package in a folder, or 'unknown'.
 * @param {string} packageFolder
 * @returns {string}
 */
export function packageVersion(packageFolder) {
  const text = textOf(join(packageFolder, 'package.json'));
  const version = text === undefined ? undefined : JSON.parse(text).version;
  return typeof version === 'string' ? version : 'unknown';
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
