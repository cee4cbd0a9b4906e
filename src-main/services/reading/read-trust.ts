import type { Finding } from '../../core/models/view.ts';
import { say } from '../../core/say.ts';
import { displayPath } from '../../core/settings/display-path.ts';
import { parseSettings } from '../../core/settings/document.ts';
import { valueAt } from '../../core/settings/json.ts';
import type { Settings } from '../../core/settings/layered.ts';
import type { PathTools } from '../../core/settings/path-tools.ts';
import { trustedFoldersPath } from '../../core/settings/scopes.ts';
import { readTrustRules, trustOf, type TrustRule } from '../../core/settings/trust.ts';
import { readText } from '../../shell/files.ts';
import { realPath } from '../../shell/real-path.ts';
import { textFinding, unreadableFinding } from './file-words.ts';
import type { Place } from '../place.ts';

/** Whether files of folders may be used. */
export interface Trust {
  isTrusted(folder: string): boolean;
  /** Files whose change matters. */
  watched: string[];
  findings: Finding[];
}

/**
 * Folder trust as the newest CLI has it: off unless the user's or the system's settings switch it on; then the folder
 * worked in must be trusted by a rule (D18 to D21), and a folder above it must not be distrusted.
 */
export async function readTrust(place: Place, { cwd }: { cwd: string }, outer: Settings, path: PathTools): Promise<Trust> {
  if (valueAt(outer.merged, ['security', 'folderTrust', 'enabled']) !== true) {
    return { isTrusted: () => true, watched: [], findings: [] };
  }
  const file = trustedFoldersPath(place, path);
  const { rules, findings } = await readRules(file, place.home, path);
  const isCwdTrusted = trustOf([cwd, place.cwd], rules, path) === true;
  const isTrusted = (folder: string): boolean => isCwdTrusted && (folder === cwd || trustOf([folder], rules, path) !== false);
  const untrusted: Finding[] = isCwdTrusted ? [] : [untrustedFinding(displayPath(cwd, place.home), displayPath(file, place.home))];
  return { isTrusted, watched: [file], findings: [...findings, ...untrusted] };
}

async function readRules(file: string, home: string, path: PathTools): Promise<{ rules: TrustRule[]; findings: Finding[] }> {
  const read = await readText(file);
  const shown = displayPath(file, home);
  if (read.state === 'missing') return { rules: [], findings: [] };
  if (read.state === 'unreadable') return { rules: [], findings: [unreadableFinding('settings/unreadable', shown, read.reason)] };
  const parsed = parseSettings(read.text);
  if (!parsed.ok) return { rules: [], findings: [textFinding(shown, parsed.problem)] };
  const rules = readTrustRules(parsed.document.value, path).map(({ folder, trusted }) => ({
    trusted,
    folders: [folder, realPath(folder)],
  }));
  return { rules, findings: [] };
}

function untrustedFinding(folder: string, file: string): Finding {
  return {
    code: 'settings/untrusted-folder',
    severity: 'note',
    message: say`${folder} is not a trusted folder, so its settings and .env files are not used. Folders are trusted in ${file}.`,
    file,
  };
}
