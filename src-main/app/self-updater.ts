import { AppImageUpdater, MacUpdater, NsisUpdater, type AppUpdater } from 'electron-updater';

/** electron-updater for this system, told to tell nobody anything and to force nothing. Loaded with the first check. */
export function selfUpdater(platform: NodeJS.Platform): AppUpdater {
  const updater = platform === 'win32' ? new NsisUpdater() : platform === 'darwin' ? new MacUpdater() : new AppImageUpdater();
  updater.logger = null;
  updater.autoDownload = true;
  // Put in place when the app ends anyway; it is never ended for that.
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // It would send a number that tells this installation from others.
  updater.requestHeaders = { 'x-user-staging-id': 'none' };
  return updater;
}
