import type { PathTools } from './settings/path-tools.ts';

/** What the app's own folder depends on. */
export interface DataFolderPlace {
  home: string;
  environment: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
}

/** The app's own folder, by the rule of Electron's `userData`. */
export function dataFolder({ home, environment, platform }: DataFolderPlace, path: PathTools): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Switchyard');
  if (platform === 'win32') return path.join(environment['APPDATA'] || path.join(home, 'AppData', 'Roaming'), 'Switchyard');
  return path.join(environment['XDG_CONFIG_HOME'] || path.join(home, '.config'), 'Switchyard');
}
