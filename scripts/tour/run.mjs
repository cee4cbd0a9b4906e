import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ensureBuild } from '../build/ensure.mjs';
import { electronRuntime } from '../electron-runtime/runtime.mjs';
import { endLeftovers, markedEnvironment } from '../shared/leftovers.mjs';
import { PlainError } from '../shared/plain-error.mjs';
import { runHere } from '../shared/process.mjs';
import { inRepository } from '../shared/repository.mjs';
import { displayArguments, hasDisplay, onMemoryDisplay } from '../system/display.mjs';
import { ensureSystem } from '../system/ensure.mjs';
import { sandboxArguments } from '../system/sandbox.mjs';

/**
 * Walks through the built app in a scratch home with a model server of its own, and leaves pictures
 * in out/tour/. Without a display it uses one in memory.
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<number>} The exit code.
 */
export async function runTour({ log }) {
  const inMemoryDisplay = !hasDisplay(process.env);
  await ensureBuild(log);
  const { executable } = await electronRuntime({ log });
  await ensureSystem({ executable, inMemoryDisplay, log });
  const code = await walkThrough(executable, inMemoryDisplay, log);
  if (code > 128) return code;
  if (code !== 0) throw new PlainError('The tour stopped early, because the app did not show what it was expected to (see above). The pictures taken so far are in out/tour/.');
  log(`The tour is done. The pictures are in ${inRepository('out', 'tour')}`);
  return 0;
}

/**
 * Runs the walk in a process of its own, so that nothing of it stays, however it ends.
 * @param {string} executable
 * @param {boolean} inMemoryDisplay
 * @param {(line: string) => void} log
 */
async function walkThrough(executable, inMemoryDisplay, log) {
  const home = await mkdtemp(join(tmpdir(), 'switchyard-tour-'));
  const { mark, env } = markedEnvironment(process.env);
  const walk = [inRepository('scripts', 'tour', 'walk.mjs'), home, executable, ...sandboxArguments(log), ...displayArguments(process.env)];
  const [program, args] = inMemoryDisplay ? onMemoryDisplay(process.execPath, walk) : [process.execPath, walk];
  log('The tour begins. Pictures:');
  try {
    return await runHere(program, args, { env, group: true });
  } finally {
    await endLeftovers(mark);
    await removeForGood(home);
  }
}

/**
 * Removes a folder until it stays away: a Chromium that was stopped may still write its cache index.
 * @param {string} folder
 */
async function removeForGood(folder) {
  for (let tries = 0; tries < 10 && existsSync(folder); tries += 1) {
    // Each try depends on what came after the last one.
    // oxlint-disable-next-line no-await-in-loop
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    // oxlint-disable-next-line no-await-in-loop
    await setTimeout(300);
  }
}
