/** When the login shell is asked for its variables: `auto` where the app was not started from a terminal. */
export type LoginShellMode = 'auto' | 'always' | 'never';

/** What tells how the app was started. */
export interface StartHints {
  platform: NodeJS.Platform;
  /** Installed, rather than run by a developer. */
  packaged: boolean;
  /** Of the parent process; 1 is the system itself. */
  parent: number;
  environment: Readonly<Record<string, string | undefined>>;
}

/** Whether this system has login shells to ask. */
export const hasLoginShells = (platform: NodeJS.Platform): boolean => platform !== 'win32';

/**
 * Whether the login shell's exports are missing in this process and should be asked for. A terminal sets `TERM`, and
 * its shell counts `SHLVL` up and has exported everything already.
 */
export function wantsLoginShell(mode: LoginShellMode, { platform, packaged, parent, environment }: StartHints): boolean {
  if (!hasLoginShells(platform) || mode === 'never') return false;
  if (mode === 'always') return true;
  const isFromTerminal = parent !== 1 && Boolean(environment['TERM'] || Number(environment['SHLVL']) > 0);
  return packaged && !isFromTerminal;
}
