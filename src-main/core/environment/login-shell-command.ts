/** Shells whose `-ilc` runs one command after the person's start-up files. */
const SUPPORTED = new Set(['bash', 'zsh', 'fish', 'sh', 'dash', 'ash', 'ksh', 'mksh']);

/** What the shell is given of this process: enough for its start-up files, and no key. */
const PASSED = /^(?:HOME|USER|LOGNAME|SHELL|PATH|TMPDIR|LANG|LC_\w+|XDG_\w+|DISPLAY|WAYLAND_DISPLAY|SSH_AUTH_SOCK|DBUS_SESSION_BUS_ADDRESS|ZDOTDIR|__CF_USER_TEXT_ENCODING)$/;

/** The last part of a shell's path, without the dash of a login name. */
export const shellName = (shell: string): string => (shell.split('/').at(-1) ?? '').replace(/^-/, '');

/** Whether this shell can be asked. */
export const isSupportedShell = (shell: string): boolean => shell.startsWith('/') && SUPPORTED.has(shellName(shell));

/** Words around the listing, which start-up files cannot print by chance. */
export interface Marks {
  begin: string;
  end: string;
}

/** `token`: random letters and digits. */
export const marksOf = (token: string): Marks => ({ begin: `<${token}<`, end: `>${token}>` });

/**
 * The arguments of the shell. A plain `sh` lists the variables, so that one text suits every shell; the token is in
 * two parts, so that a shell that echoes its command does not print the mark itself.
 */
export function shellArguments(token: string): string[] {
  const [first, second] = [token.slice(0, 8), token.slice(8)];
  const list = 'env -0 2>/dev/null || env';
  return ['-ilc', `exec /bin/sh -c 'printf "<%s%s<" ${first} ${second}; ${list}; printf ">%s%s>" ${first} ${second}'`];
}

/** The environment that the shell starts with. */
export function shellEnvironmentOf(environment: Readonly<Record<string, string | undefined>>, home: string): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined && PASSED.test(name)) passed[name] = value;
  return { ...passed, HOME: home, TERM: 'dumb', SWITCHYARD_READS_ENVIRONMENT: '1' };
}
