import { join, posix, win32 } from 'node:path';
import { displayPath } from '../../core/settings/display-path.ts';
import { qwenFolder } from '../../core/settings/scopes.ts';
import { readText } from '../../shell/files.ts';
import type { Place } from '../place.ts';
import type { Rules } from '../reading/read-rules.ts';

/** The person's own `.env` file, where keys are put (R20). */
export interface KeyFile {
  path: string;
  /** As people write it. */
  file: string;
  /** Another `.env` file that is read instead in this folder (R2). */
  hiddenBy?: string;
}

/**
 * `~/.qwen/.env`, or the file that a new one there would hide: of several only the first counts (R2), so a second one
 * would take the variables of the first away.
 */
export async function keyFileOf(place: Place, { env }: Pick<Rules, 'env'>): Promise<KeyFile> {
  const usual = join(qwenFolder(place, place.platform === 'win32' ? win32 : posix), '.env');
  const own = env.candidates.filter(({ kind }) => kind === 'home').map(({ path }) => path);
  const path = (await firstThere(own)) ?? usual;
  const hiddenBy = env.found && !own.includes(env.found.path) ? env.found.file.file : undefined;
  return { path, file: displayPath(path, place.home), ...(hiddenBy === undefined ? {} : { hiddenBy }) };
}

async function firstThere(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if ((await readText(path)).state !== 'missing') return path;
  return undefined;
}
