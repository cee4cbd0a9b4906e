import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, readlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runHere } from '../shared/process.mjs';
import { PlainError } from '../shared/plain-error.mjs';

const release = 'bookworm';

/** Whoever starts the app in there: an ordinary person, so that Chromium's sandbox is used. */
export const person = 1000;

/** Whether this process has mounts of its own, which whoever started it does not see. */
export async function ownMounts() {
  const [mine, parents] = await Promise.all(['self', String(process.ppid)].map((pid) => readlink(`/proc/${pid}/ns/mnt`)));
  return mine !== parents;
}

/**
 * Makes the smallest Debian in a folder and installs a package there, with nothing but what the package depends on.
 * @param {string} root The folder, which is made.
 * @param {string} deb
 * @param {NodeJS.ProcessEnv} env `SWITCHYARD_DEBIAN_ROOT` names a smallest Debian to copy instead of fetching one.
 */
export async function debianWith(root, deb, env) {
  const prepared = env['SWITCHYARD_DEBIAN_ROOT'] ?? '';
  const made = prepared === '' ? runHere('debootstrap', ['--variant=minbase', release, root]) : runHere('cp', ['--archive', prepared, root]);
  await needed(made, 'A bare Debian could not be made');
  mount(['-t', 'proc', 'proc'], join(root, 'proc'));
  await mkdir(join(root, 'dev/shm'), { recursive: true });
  mount(['-t', 'tmpfs', 'tmpfs'], join(root, 'dev/shm'));
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
 * Shows a folder of this machine at the same place in there.
 * @param {string} root
 * @param {string} folder
 */
export async function share(root, folder) {
  await mkdir(join(root, folder), { recursive: true });
  mount(['--bind', folder], join(root, folder));
}

/**
 * Mounts end with this process's own set of them; whoever removes the folder never sees one.
 * @param {string[]} what
 * @param {string} where
 */
const mount = (what, where) => execFileSync('mount', [...what, where]);

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
