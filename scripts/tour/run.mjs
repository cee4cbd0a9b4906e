import { ensureBuild } from '../build/ensure.mjs';
import { electronRuntime } from '../electron-runtime/runtime.mjs';
import { PlainError } from '../shared/plain-error.mjs';
import { runHere } from '../shared/process.mjs';
import { inRepository } from '../shared/repository.mjs';
import { withScratch } from '../shared/scratch.mjs';
import { displayArguments, hasDisplay, onMemoryDisplay } from '../system/display.mjs';
import { ensureSystem } from '../system/ensure.mjs';
import { sandboxArguments } from '../system/sandbox.mjs';
import { publish } from './publish.mjs';

/**
 * Walks through the built app in a scratch home with a model server of its own, and leaves pictures
 * in out/tour/. Without a display it uses one in memory.
 * @param {{ log: (line: string) => void, forDocuments?: boolean }} options `forDocuments`: the pictures also take the place of those in docs/images.
 * @returns {Promise<number>} The exit code.
 */
export async function runTour({ log, forDocuments = false }) {
  const inMemoryDisplay = !hasDisplay(process.env);
  await ensureBuild(log);
  const { executable, dist } = await electronRuntime({ log });
  await ensureSystem({ executable, inMemoryDisplay, log });
  const code = await walkThrough(dist, inMemoryDisplay, log);
  if (code > 128) return code;
  if (code !== 0) throw new PlainError('The tour stopped early, because the app did not show what it was expected to (see above). The pictures taken so far are in out/tour/.');
  log(`The tour is done. The pictures are in ${inRepository('out', 'tour')}`);
  if (forDocuments) {
    const missing = publish(inRepository('out', 'tour'), inRepository('docs', 'images'));
    if (missing.length > 0) throw new PlainError(`The tour did not take these pictures of docs/images: ${missing.join(', ')}`);
    log('They are in docs/images, too.');
  }
  return 0;
}

/**
 * Runs the walk in a process of its own, so that nothing of it stays, however it ends.
 * @param {string} dist Electron's folder.
 * @param {boolean} inMemoryDisplay
 * @param {(line: string) => void} log
 */
function walkThrough(dist, inMemoryDisplay, log) {
  return withScratch('tour', ({ folder, env }) => {
    const walk = [inRepository('scripts', 'tour', 'walk.mjs'), folder, ...sandboxArguments(log), ...displayArguments(process.env)];
    const [program, args] = inMemoryDisplay ? onMemoryDisplay(process.execPath, walk) : [process.execPath, walk];
    log('The tour begins. Pictures:');
    return runHere(program, args, { env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: dist }, group: true });
  });
}
