import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What git does with a file; `none` outside of a repository and where git cannot say. */
export type GitState = 'none' | 'tracked' | 'not-ignored' | 'ignored';

const TIME_LIMIT_MS = 3000;

/** A repository's own settings could name programs to run; these are switched off, and nothing is written. */
const HARMLESS = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** Asks git about a file; `path` and `home` are all that git learns of the environment. Never throws, never writes. */
export async function gitState(file: string, environment: { path: string; home: string }): Promise<GitState> {
  if (!(await isInRepository(dirname(file)))) return 'none';
  const ask = (...args: string[]): Promise<number> => exitCode(dirname(file), args, { PATH: environment.path, HOME: environment.home });
  const tracked = await ask('ls-files', '--error-unmatch', '--', basename(file));
  if (tracked === 0) return 'tracked';
  if (tracked !== 1) return 'none';
  const ignored = await ask('check-ignore', '-q', '--', basename(file));
  if (ignored === 0) return 'ignored';
  return ignored === 1 ? 'not-ignored' : 'none';
}

async function isInRepository(folder: string): Promise<boolean> {
  const here = await access(join(folder, '.git')).then(
    () => true,
    () => false,
  );
  return here || (dirname(folder) !== folder && isInRepository(dirname(folder)));
}

/** -1 when git could not be started, was too slow or died. */
function exitCode(cwd: string, args: readonly string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    execFile('git', [...HARMLESS, ...args], { cwd, env, timeout: TIME_LIMIT_MS, windowsHide: true }, (error) => {
      if (!error) resolve(0);
      else resolve(typeof error.code === 'number' ? error.code : -1);
    });
  });
}
