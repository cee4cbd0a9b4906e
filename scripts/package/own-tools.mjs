import { inRepository } from '../shared/repository.mjs';
import { findProgram } from '../system/probe.mjs';

/** The names under which 7-Zip is installed. */
const sevenZip = ['7za', '7zz', '7z'];

/**
 * Variables that make electron-builder use this machine's own tools where it would download some:
 * 7-Zip for archives, and dpkg-deb in the place of fpm. Variables that are set already stay.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function ownTools(env) {
  const archiver = sevenZip.map((name) => findProgram(name, env)).find((path) => path !== undefined);
  return {
    ...(archiver !== undefined && { ELECTRON_BUILDER_7ZIP_PATH: archiver }),
    ...(findProgram('dpkg-deb', env) !== undefined && { CUSTOM_FPM_PATH: inRepository('scripts', 'package', 'make-deb.mjs') }),
    // The last twentieth of the size is not worth minutes.
    ELECTRON_BUILDER_COMPRESSION_LEVEL: '3',
    ...env,
  };
}
