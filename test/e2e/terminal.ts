import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { appEnvironment } from './app.ts';
import type { Home } from './home.ts';
import { keysIn } from './leaks/keys.ts';

const HEADLESS = join(import.meta.dirname, '../../dist/main/headless.js');

/** How a command ended. */
export interface Ending {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program in the project folder of a home, with nothing on its standard input. Fails where it prints a key of the test. */
export async function runIn(home: Home, program: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ending> {
  const child = spawn(program, args, { cwd: home.project, env: appEnvironment(home, env), stdio: ['ignore', 'pipe', 'pipe'] });
  const ending: Ending = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (ending.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (ending.stderr += data.toString()));
  ending.code = await new Promise((resolve) => child.once('close', resolve));
  if (keysIn(ending.stdout + ending.stderr).length > 0) throw new Error('A key of the test stands in what the command printed.');
  return ending;
}

/** Runs the built headless command in plain Node. */
export const headless = (home: Home, args: readonly string[], env?: Record<string, string>): Promise<Ending> => runIn(home, process.execPath, [HEADLESS, ...args], env);
