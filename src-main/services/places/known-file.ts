import { say } from '../../core/say.ts';
import { displayPath } from '../../core/settings/display-path.ts';
import { AppFailure } from '../../core/result.ts';

/**
 * The absolute path that a window means by a displayed one ("~/.qwen/settings.json"). Only files that the window's
 * settings come from are known, so that a page can never have anything else opened.
 */
export function knownFile(file: string, known: readonly string[], home: string): string {
  const path = known.find((candidate) => candidate === file || displayPath(candidate, home) === file);
  if (path === undefined) {
    throw new AppFailure({ code: 'link/refused', message: say`The app opens only the files that it reads settings from, and ${file} is not one of them.` });
  }
  return path;
}
