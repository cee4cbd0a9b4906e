import type { PathTools } from './path-tools.ts';

/** The files that settings come from, weakest first. */
export const SCOPES = ['system-defaults', 'user', 'workspace', 'system'] as const;
export type Scope = (typeof SCOPES)[number];

/** What the places of files depend on. */
export interface FilePlaces {
  home: string;
  cwd: string;
  environment: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
}

const SYSTEM_FOLDERS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: '/Library/Application Support/QwenCode',
  win32: 'C:\\ProgramData\\qwen-code',
};

/** The folder of the user's own files: `~/.qwen`, or `QWEN_HOME`, which may begin with `~` and is relative to cwd (E66, E67). */
export function qwenFolder({ home, cwd, environment }: FilePlaces, path: PathTools): string {
  const wanted = environment['QWEN_HOME'];
  if (!wanted) return path.join(home, '.qwen');
  if (wanted === '~') return home;
  if (wanted.startsWith('~/') || wanted.startsWith('~\\')) return path.join(home, wanted.slice(2));
  return path.resolve(cwd, wanted);
}

/** The settings file of each scope (SEMANTICS section 1). System defaults stand beside the system file, wherever that is (D16, D17). */
export function settingsPaths(places: FilePlaces, path: PathTools): Record<Scope, string> {
  const { cwd, environment, platform } = places;
  const folder = SYSTEM_FOLDERS[platform] ?? '/etc/qwen-code';
  const system = path.resolve(cwd, environment['QWEN_CODE_SYSTEM_SETTINGS_PATH'] || path.join(folder, 'settings.json'));
  const defaults = environment['QWEN_CODE_SYSTEM_DEFAULTS_PATH'] || path.join(path.dirname(system), 'system-defaults.json');
  return {
    'system-defaults': path.resolve(cwd, defaults),
    user: path.join(qwenFolder(places, path), 'settings.json'),
    workspace: path.join(cwd, '.qwen', 'settings.json'),
    system,
  };
}

/** Where trust in folders is written down. */
export function trustedFoldersPath(places: FilePlaces, path: PathTools): string {
  const wanted = places.environment['QWEN_CODE_TRUSTED_FOLDERS_PATH'];
  return wanted ? path.resolve(places.cwd, wanted) : path.join(qwenFolder(places, path), 'trustedFolders.json');
}
