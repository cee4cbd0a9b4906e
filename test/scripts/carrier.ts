import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'tar';
import type { PinnedDist } from '../../scripts/electron-runtime/pinned.mjs';

export type Pin = PinnedDist;

/** A made-up package that carries an Electron, as npm would fetch it, and its pin. */
export async function carrierPackage(folder: string, zip = 'carrier.zip'): Promise<{ tarball: string; pin: Pin }> {
  const package_ = join(folder, 'package');
  mkdirSync(package_);
  copyFileSync(join(import.meta.dirname, 'fixtures', zip), join(package_, 'carrier.zip'));
  writeFileSync(join(package_, 'package.json'), '{"name":"carrier","version":"1.0.0"}');
  const tarball = join(folder, 'carrier-1.0.0.tgz');
  await create({ file: tarball, gzip: true, cwd: folder }, ['package']);
  rmSync(package_, { recursive: true });
  return { tarball, pin: { ...madeUpPin, integrity: `sha512-${sha512(tarball)}` } };
}

/** The pin of a package that does not exist. */
export const madeUpPin: Pin = {
  electron: '1.2.3',
  revision: 1,
  spec: 'carrier@1.0.0',
  integrity: 'sha512-AAAA',
  bytes: 1000,
  archive: 'carrier.zip',
  folder: 'Carrier',
  binary: 'Carrier',
};

/** Stands in for npm: copies a local tarball into the folder it is given. */
export const copying =
  (tarball: string) =>
  (_pin: Pin, folder: string): Promise<string> => {
    const copy = join(folder, 'carrier-1.0.0.tgz');
    copyFileSync(tarball, copy);
    return Promise.resolve(copy);
  };

const sha512 = (file: string): string => createHash('sha512').update(readFileSync(file)).digest('base64');
