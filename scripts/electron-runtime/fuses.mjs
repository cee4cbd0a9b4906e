import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * Sets the fuses of a development Electron: Node mode and the inspector work, as in the official
 * one, and the carrying application's snapshot is not looked for.
 * @param {string} executable
 */
export async function setDevelopmentFuses(executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
