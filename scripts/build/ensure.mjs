import { PlainError } from '../shared/plain-error.mjs';
import { repository } from '../shared/repository.mjs';
import { runTool } from '../shared/tool.mjs';
import { isStale } from './stale.mjs';

/**
 * Builds the app unless the build is up to date.
 * @param {(line: string) => void} log
 * @throws {PlainError}
 */
export async function ensureBuild(log) {
  if (!(await isStale(repository))) return;
  log('Building the app ...');
  const code = await runTool('vite', ['build', '--logLevel', 'warn']);
  if (code === 0) return;
  throw new PlainError(
    `The app could not be started, because its build failed (vite stopped with code ${code}, its messages are above). ` +
      'Correct the source it names, or run "npm ci" if a package is missing, and try again.',
  );
}
