import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Packages of npm that are measured against, as npm installs them, kept in the cache folder. They are no dependencies
 * of the app: only the bench needs them.
 * @param {string} name of the folder
 * @param {string[]} packages each with its version
 * @returns {string} the folder of its node_modules
 */
export function published(name, packages) {
  const folder = join(homedir(), '.cache/switchyard', name);
  const installed = join(folder, 'node_modules');
  if (existsSync(installed)) return installed;
  const staging = `${folder}.${process.pid}`;
  // The page brings its own React; npm would add a second one.
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps', '--prefix', staging, ...packages], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${packages.join(', ')} could not be installed to be measured against`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(staging, folder);
  return installed;
}
