import { execFileSync } from 'node:child_process';
import { chmod, copyFile, cp, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runHere } from '../shared/process.mjs';
import { PlainError } from '../shared/plain-error.mjs';

const release = 'bookworm';

/** Whoever starts the app in there: an ordinary person, so that Chromium's sandbox is used. */
export const person = 1000;

/**
 * Makes the smallest Debian in a folder and installs a package there, with nothing but what the package depends on.
 * @param {string} root The folder, which is made.
 * @param {string} deb
 * @param {NodeJS.ProcessEnv} env `SWITCHYARD_DEBIAN_ROOT` names a smallest Debian to copy instead of fetching one.
 */
export async function debianWith(root, deb, env) {
  const prepared = env['SWITCHYARD_DEBIAN_ROOT'] ?? '';
  if (prepared !== '') await cp(prepared, root, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  else await needed(runHere('debootstrap', ['--variant=minbase', release, root]), 'A bare Debian could not be fetched');
  for (const name of ['proc', 'dev']) mountThere(root, `/${name}`);
  await copyFile('/etc/resolv.conf', join(root, 'etc/resolv.conf'));
  await needed(inside(root, ['apt-get', '-q', 'update'], env), 'The package lists could not be fetched');
  await bring(root, deb);
  await needed(inside(root, ['apt-get', '-q', '-y', '--no-install-recommends', 'install', `/${basename(deb)}`], env), 'The package could not be installed');
  await needed(inside(root, ['useradd', '--uid', String(person), '--create-home', 'person'], env), 'Nobody could be added who uses it');
}

/**
 * @param {string} root
 * @param {string} deb
 */
export async function bring(root, deb) {
  const there = join(root, basename(deb));
  await copyFile(deb, there);
  await chmod(there, 0o644);
}

/**
 * Shows a folder of this machine at the same place in there. The mount ends with this process's own set of mounts.
 * @param {string} root
 * @param {string} folder
 */
export async function share(root, folder) {
  await mkdir(join(root, folder), { recursive: true });
  mountThere(root, folder);
}

/**
 * @param {string} root
 * @param {string} folder
 */
const mountThere = (root, folder) => execFileSync('mount', ['--rbind', folder, join(root, folder)]);

/**
 * @param {string} root
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 */
const inside = (root, command, env) => runHere('chroot', [root, ...command], { env: { ...env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C', TMPDIR: '/tmp' } });

/**
 * @param {Promise<number>} run
 * @param {string} failure
 */
async function needed(run, failure) {
  const code = await run;
  if (code !== 0) throw new PlainError(`${failure}, because the command ended with code ${code}. Its own words stand above.`);
}
