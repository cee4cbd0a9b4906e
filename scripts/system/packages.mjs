/** @typedef {import('./probe.mjs').Missing} Missing */

/** Debian packages that bring every library Electron links to. */
const forLibraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];

/** Releases since the 64-bit time transition carry some of them under another name. */
const renamed = new Set(['libgtk-3-0', 'libasound2']);

/**
 * The Debian or Ubuntu packages that bring what is missing.
 * @param {Missing} missing
 * @param {(name: string) => boolean} isKnown Whether the machine's package lists have a package of that name.
 */
export function packagesFor(missing, isKnown) {
  const libraries = missing.libraries.length > 0 ? forLibraries : [];
  const names = libraries.map((name) => (renamed.has(name) && isKnown(`${name}t64`) ? `${name}t64` : name));
  if (missing.programs.length > 0) names.push('xvfb', 'xauth');
  if (missing.fonts) names.push('fonts-dejavu-core');
  return names;
}

/**
 * The command a person can copy.
 * @param {string[]} packages
 */
export const aptCommand = (packages) =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/**
 * What is missing, in words.
 * @param {Missing} missing
 */
export function describe(missing) {
  const parts = [];
  if (missing.libraries.length > 0) parts.push(librariesInWords(missing.libraries));
  if (missing.programs.length > 0) parts.push(`the programs for a display in memory (${missing.programs.join(', ')})`);
  if (missing.fonts) parts.push('a font');
  return parts.join(' and ');
}

/** @param {string[]} libraries */
function librariesInWords(libraries) {
  const named = libraries.slice(0, 4).join(', ');
  const rest = libraries.length > 4 ? ` and ${libraries.length - 4} more` : '';
  return libraries.length === 1 ? `a system library (${named})` : `${libraries.length} system libraries (${named}${rest})`;
}
