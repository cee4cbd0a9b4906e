import { execFile, spawn } from 'node:child_process';
import { editorAt, programOfDesktopEntry, type EditorStart, type FilePosition } from '../core/line-editor.ts';

/** What tells which editor the person uses. */
export interface EditorHints {
  environment: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
}

/** An editor that fails at once was not one; one that runs on longer than this has opened. In milliseconds. */
const SETTLED = 1500;
const ASKING = 2000;

/**
 * Opens a file at a position in the person's editor: `$VISUAL`, `$EDITOR`, or on Linux the program that the desktop
 * opens such files with, if it is one that takes a line. Its arguments are passed as they are, through no shell.
 * False: none of them opened it. Never throws.
 */
export async function openAtLine(path: string, position: FilePosition, { environment, platform }: EditorHints): Promise<boolean> {
  const env = inherited(environment);
  for (const command of [environment['VISUAL'], environment['EDITOR']]) {
    const start = editorAt(command, path, position, platform);
    if (start && (await started(start, env))) return true;
  }
  const program = platform === 'linux' ? await desktopProgram(path, env) : undefined;
  const start = editorAt(program, path, position, platform);
  return start !== undefined && started(start, env);
}

/** What is for this app's own Electron would lead another one astray. */
function inherited(environment: EditorHints['environment']): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(?:ELECTRON_|NODE_OPTIONS$|CHROME_DESKTOP$)/.test(name)));
}

function started({ program, args }: EditorStart, env: Record<string, string | undefined>): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, detached: true, stdio: 'ignore' });
    const timer = setTimeout(() => resolve(true), SETTLED);
    const end = (opened: boolean): void => {
      clearTimeout(timer);
      resolve(opened);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
    child.unref();
  });
}

/** The program that the desktop opens such a file with. */
function desktopProgram(path: string, env: Record<string, string | undefined>): Promise<string | undefined> {
  const type = path.endsWith('.json') ? 'application/json' : 'text/plain';
  return new Promise((resolve) => {
    execFile('xdg-mime', ['query', 'default', type], { env, timeout: ASKING }, (error, stdout) => resolve(error ? undefined : programOfDesktopEntry(stdout)));
  });
}
