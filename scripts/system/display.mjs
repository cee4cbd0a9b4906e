/**
 * Whether a window can be shown to a person.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [platform] As process.platform.
 */
export const hasDisplay = (env, platform = process.platform) =>
  platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);

/**
 * Electron before 38 asks for X11 even where only Wayland is there.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export const displayArguments = (env) =>
  env['WAYLAND_DISPLAY'] && !env['DISPLAY'] ? ['--ozone-platform=wayland'] : [];

/**
 * A command line that runs a program on a display in memory.
 * @param {string} program
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export const onMemoryDisplay = (program, args) => [
  'xvfb-run',
  ['--auto-servernum', '--server-args=-screen 0 1440x1000x24', '--', program, ...args],
];
