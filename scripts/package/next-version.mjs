import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage, extractAll } from '@electron/asar';

/**
 * Makes the package that a release of the same code with a higher version would be.
 * @param {string} deb
 * @param {{ from: string, to: string }} versions
 * @param {string} folder For what is in between; the package is put there, too.
 * @returns {Promise<string>} The package.
 */
export async function nextVersion(deb, { from, to }, folder) {
  const tree = join(folder, 'next');
  execFileSync('dpkg-deb', ['--raw-extract', deb, tree]);
  await replaceIn(join(tree, 'DEBIAN/control'), `Version: ${from}`, `Version: ${to}`);
  const archive = join(tree, 'opt/Switchyard/resources/app.asar');
  const app = join(folder, 'app');
  extractAll(archive, app);
  const names = await readdir(app, { recursive: true });
  for (const name of names.filter((each) => /(^package\.json|main[\\/].*\.js)$/.test(each))) await replaceIn(join(app, name), from, to);
  await createPackage(app, archive);
  await rm(app, { recursive: true });
  const made = join(folder, 'next.deb');
  execFileSync('dpkg-deb', ['--root-owner-group', '-Znone', '--build', tree, made], { stdio: ['ignore', 'ignore', 'inherit'] });
  await rm(tree, { recursive: true });
  return made;
}

/**
 * @param {string} file
 * @param {string} what Stands there as a word of its own.
 * @param {string} instead
 */
async function replaceIn(file, what, instead) {
  const text = await readFile(file, 'utf8');
  const escaped = what.replaceAll('.', String.raw`\.`);
  await writeFile(file, text.replaceAll(new RegExp(`(?<![\\d.])${escaped}(?![\\d.])`, 'g'), instead));
}
