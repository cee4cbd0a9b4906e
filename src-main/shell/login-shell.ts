import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { marksOf, shellArguments } from '../core/environment/login-shell-command.ts';
import { between } from '../core/environment/login-shell-output.ts';

/** What a login shell is started with. */
export interface LoginShellStart {
  /** Absolute path. */
  shell: string;
  environment: Record<string, string>;
  /** The folder that it starts in. */
  home: string;
  timeoutMs: number;
  /** Most characters that it may print. */
  limit: number;
}

/** The listing of its variables, or why there is none. */
export type LoginShellRun = { ok: true; listing: string } | { ok: false; reason: 'timeout' | 'too-much' | 'ended' | 'not-started' };

/**
 * Runs a login shell once for its variables. It gets no input; after the time-out, or too much output, it is ended
 * with everything that it started. Never fails otherwise than by what it returns.
 */
export function runLoginShell({ shell, environment, home, timeoutMs, limit }: LoginShellStart): Promise<LoginShellRun> {
  const token = randomBytes(8).toString('hex');
  const child = spawn(shell, shellArguments(token), { cwd: home, env: environment, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  return new Promise((resolve) => {
    let output = '';
    const end = (run: LoginShellRun): void => {
      clearTimeout(timer);
      child.stdout.destroy();
      endGroup(child);
      resolve(run);
    };
    const timer = setTimeout(() => end({ ok: false, reason: 'timeout' }), timeoutMs);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const listing = between(output, marksOf(token));
      if (listing !== undefined) end({ ok: true, listing });
      else if (output.length > limit) end({ ok: false, reason: 'too-much' });
    });
    child.on('error', () => end({ ok: false, reason: 'not-started' }));
    child.on('close', () => end({ ok: false, reason: 'ended' }));
  });
}

/** The person's login shell: `$SHELL`, or what the system has written down; empty when neither says. */
export function loginShellOf(environment: Readonly<Record<string, string | undefined>>): string {
  const stated = environment['SHELL'];
  if (stated) return stated;
  try {
    return userInfo().shell ?? '';
  } catch {
    return '';
  }
}

/** A group that is gone already is no failure. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    return;
  }
}
