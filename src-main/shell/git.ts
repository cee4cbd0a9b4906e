import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What git does with a file. */
export interface GitState {
  /** `none` outside of a repository and where git cannot say. */
  state: 'none' | 'tracked' | 'not-ignored' | 'ignored';
  /** A rule would keep the file out, if it were not tracked. */
  hasRule: boolean;
  /** The repository's folder. */
  root?: string;
}

const TIME_LIMIT_MS = 3000;

/** A repository's own settings could name programs to run; these are switched off, and nothing is written. */
const HARMLESS = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** Asks git about a file; `path` and `home` are all that git learns of the environment. Never throws, never writes. */
export async function gitState(file: string, environment: { path: string; home: string }): Promise<GitState> {
  const root = await repositoryOf(dirname(file));
  const unknown: GitState = { state: 'none', hasRule: false };
  if (root === undefined) return unknown;
  const ask = (...args: string[]): Promise<number> => exitCode(dirname(file), args, { PATH: environment.path, HOME: environment.home });
  const tracked = await ask('ls-files', '--error-unmatch', '--', basename(file));
  if (tracked !== 0 && tracked !== 1) return unknown;
  const ignored = await ask('check-ignore', '--no-index', '-q', '--', basename(file));
  const hasRule = ignored === 0;
  if (tracked === 0) return { state: 'tracked', hasRule, root };
  if (ignored !== 0 && ignored !== 1) return unknown;
  return { state: hasRule ? 'ignored' : 'not-ignored', hasRule, root };
}

async function repositoryOf(folder: string): Promise<string | undefined> {
  const here = await access(join(folder, '.git')).then(
    () => true,
    () => false,
  );
  if (here) return folder;
  return dirname(folder) === folder ? undefined : repositoryOf(dirname(folder));
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
