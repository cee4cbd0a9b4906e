import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * @typedef {object} Missing What a Linux machine lacks for running Electron.
 * @property {string[]} libraries Shared libraries that the executable needs, for example libnss3.so.
 * @property {string[]} programs Programs for a display in memory.
 * @property {boolean} fonts True if there is not a single font.
 */

/** The programs behind a display in memory. */
export const displayPrograms = ['Xvfb', 'xvfb-run', 'xauth'];

/**
 * The libraries that `ldd` could not find.
 * @param {string} lddOutput
 */
export const librariesNotFound = (lddOutput) =>
  [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');

/**
 * @param {string} executable
 * @param {boolean} inMemoryDisplay Whether Xvfb is going to be used.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Missing>}
 */
export async function probe(executable, inMemoryDisplay, env) {
  const ldd = await run('ldd', [executable], { env }).catch(() => ({ stdout: '' }));
  return {
    libraries: librariesNotFound(ldd.stdout),
    programs: inMemoryDisplay ? displayPrograms.filter((name) => findProgram(name, env) === undefined) : [],
    fonts: !(await anyFont(env)),
  };
}

/**
 * @param {Missing} missing
 */
export const isComplete = (missing) =>
  missing.libraries.length === 0 && missing.programs.length === 0 && !missing.fonts;

/**
 * A program's path, by the search that a shell would do.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
export function findProgram(name, env) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function anyFont(env) {
  const home = env['HOME'] ?? '/root';
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.fonts'), join(home, '.local/share/fonts')];
  const lists = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true }).catch(() => [])));
  return lists.flat().some((name) => /\.(ttf|otf|ttc|pfb|pcf\.gz)$/i.test(name));
}
