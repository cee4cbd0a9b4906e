import { parseEnvFile } from '../../core/environment/env-file.ts';
import type { EnvFile } from '../../core/environment/environment.ts';
import { withoutExcluded } from '../../core/environment/exclusion.ts';
import type { EnvFileCandidate } from '../../core/environment/search.ts';
import type { Finding } from '../../core/models/view.ts';
import { displayPath } from '../../core/settings/display-path.ts';
import { isNothingAt, readText } from '../../shell/files.ts';
import { drafted } from './drafted.ts';
import { unreadableFinding } from './file-words.ts';
import type { Place } from '../place.ts';

/** The one `.env` file that counts (R2), if any. */
export interface FoundEnvFile {
  envFile?: EnvFile;
  /** The places up to the one that was found: a file that appears there changes the result. */
  watched: string[];
  findings: Finding[];
}

const MISSING = { state: 'missing' } as const;

/** No hand-written `.env` file comes near this. */
const LIMIT = 4 * 1024 * 1024;

/** Reads the first candidate that exists. One that exists and cannot be read ends the search too (E60). */
export async function readEnvFile(candidates: readonly EnvFileCandidate[], excluded: readonly string[], place: Pick<Place, 'home' | 'overlay'>): Promise<FoundEnvFile> {
  const found: FoundEnvFile = { watched: [], findings: [] };
  for (const { path, kind } of candidates) {
    found.watched.push(path);
    const read = drafted(place.overlay, path) ?? (isNothingAt(path) ? MISSING : await readText(path, LIMIT));
    const file = displayPath(path, place.home);
    if (read.state === 'present') return { ...found, envFile: withoutExcluded(file, kind, parseEnvFile(read.text), excluded) };
    if (read.state === 'missing') continue;
    found.findings.push(unreadableFinding('env/unreadable', file, read.reason));
    if (read.reason !== 'dangling-link' && read.reason !== 'link-loop') return found;
  }
  return found;
}
