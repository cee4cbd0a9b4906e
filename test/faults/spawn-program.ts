import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Someone without any rights, for runs of root that must feel permissions. */
export const NOBODY = 65534;

/** The program beside this file as one plain module that Node runs, and a way to remove it. */
export async function buildProgram(): Promise<{ path: string; remove(): Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'switchyard-program-'));
  await chmod(outDir, 0o755);
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: fileURLToPath(new URL('./program.ts', import.meta.url)), outDir, target: 'node20', rolldownOptions: { output: { entryFileNames: 'program.mjs' } } },
  });
  return { path: join(outDir, 'program.mjs'), remove: () => rm(outDir, { recursive: true, force: true }) };
}

/** Starts the program; its errors go to the test's own output. */
export function start(program: string, args: readonly string[], uid?: number, env?: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'], ...(env && { env }), ...(uid === undefined ? {} : { uid, gid: uid }) });
}

/** Runs the program to its end; `env` in the place of the test's own environment. */
export async function run(program: string, args: readonly string[], uid?: number, env?: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = start(program, args, uid, env);
  const [code, output] = await Promise.all([new Promise<number | null>((resolve) => child.once('close', resolve)), child.stdout ? text(child.stdout) : '']);
  return { code, output };
}
