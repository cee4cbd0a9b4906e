/** The oldest Electron that a release is packed with. Raised with each that mends a flaw which concerns the app. */
export const oldestElectron = '45.3.4';

/** The file beside the app's code that says that a package is no release. */
export const testingMark = 'FOR-TESTING-ONLY.txt';

/**
 * Whether an Electron is too old to be given to people. A version that cannot be read is, and so is a beta.
 * @param {string} version
 */
export function isTooOld(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return true;
  const [floor, numbers] = [oldestElectron, version].map((text) => text.split('.').map(Number));
  const at = numbers?.findIndex((number, index) => number !== floor?.[index]) ?? -1;
  return at !== -1 && (numbers?.[at] ?? 0) < (floor?.[at] ?? 0);
}

/**
 * Why an app must not be packed with this Electron; undefined if it may, be it for testing only.
 * @param {import('../electron-runtime/find.mjs').ElectronRuntime} runtime
 * @param {boolean} hasFeed Whether the copies will update themselves, as releases do.
 * @returns {string | undefined}
 */
export function whyNotPacked({ version, source }, hasFeed) {
  if (!isTooOld(version)) return undefined;
  const old = `Nothing was packed, because Electron ${version} is older than ${oldestElectron} and lacks fixes of its security`;
  if (source === 'official') return `${old}. Raise electron in package.json, then: npm install`;
  if (!hasFeed) return undefined;
  return `${old}, and a package with a feed of updates is a release. Pack it where the official Electron can be downloaded, or without the feed for testing.`;
}

/**
 * What the mark says.
 * @param {string} version
 */
export const testingText = (version) => `This package was made with Electron ${version}, which is older than ${oldestElectron} and lacks fixes of its security.\nIt is for testing only. Do not give it to people.\n`;
