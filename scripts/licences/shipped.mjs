/**
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} licence An SPDX expression, or 'unknown'.
 * @property {string} path Its folder, from the repository's root.
 */

/** @typedef {{ packages: Record<string, { version?: string, license?: string, dev?: boolean, devOptional?: boolean, optional?: boolean }> }} Lock */

/** Packages of types alone: nothing of them is in what is built. */
const TYPES_ONLY = /(?:^|\/)(?:@types\/[^/]+|undici-types)$/;

/** Tools that put small functions of their own into what they build. */
const HELPERS = new Set(['node_modules/rolldown', 'node_modules/vite']);

/**
 * The packages whose code may be in the built app, by name and version: all that npm counts as production. Not all of
 * it is used, so the list may be longer than what is packed, never shorter.
 * @param {Lock} lock package-lock.json.
 * @returns {Shipped[]}
 */
export function shippedPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional, optional }]) => HELPERS.has(path) || (path !== '' && !dev && !devOptional && !optional && !TYPES_ONLY.test(path)))
    .map(([path, { version = 'unknown', license = 'unknown' }]) => ({ name: nameOf(path), version, licence: license, path }))
    .toSorted((a, b) => order(a.name, b.name) || order(a.version, b.version));
}

/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The same on every computer, whatever its language. @param {string} a @param {string} b */
const order = (a, b) => Number(a > b) - Number(a < b);
