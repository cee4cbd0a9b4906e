/**
 * Where the executable lies inside an Electron distribution folder.
 * @param {string} platform As process.platform.
 */
export function executableIn(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Whether the pinned distribution runs on this machine.
 * @param {string} platform As process.platform.
 * @param {string} arch As process.arch.
 */
export const fallbackFits = (platform, arch) => platform === 'linux' && arch === 'x64';
