import { safeEntries } from './json.ts';
import type { PathTools } from './path-tools.ts';

/** One line of `trustedFolders.json`, with every spelling of the folder that it covers. */
export interface TrustRule {
  trusted: boolean;
  folders: string[];
}

/** The folder that each rule covers; TRUST_PARENT covers the folder above (X14). Unknown levels are passed over. */
export function readTrustRules(config: unknown, path: PathTools): { folder: string; trusted: boolean }[] {
  const rules: { folder: string; trusted: boolean }[] = [];
  for (const [name, level] of safeEntries(config)) {
    const folder = path.resolve('/', name);
    if (level === 'TRUST_FOLDER') rules.push({ folder, trusted: true });
    if (level === 'TRUST_PARENT') rules.push({ folder: path.dirname(folder), trusted: true });
    if (level === 'DO_NOT_TRUST') rules.push({ folder, trusted: false });
  }
  return rules;
}

/**
 * Whether the rules trust a folder, given in all its spellings: the deepest rule that covers it decides, distrust on
 * a tie; `undefined` when none covers it, which the newest CLI takes as untrusted for the folder worked in (D18, X15).
 */
export function trustOf(spellings: readonly string[], rules: readonly TrustRule[], path: PathTools): boolean | undefined {
  let verdict: boolean | undefined;
  let deepest = -1;
  for (const { trusted, folders } of rules) {
    const depths = folders.filter((folder) => spellings.some((spelling) => isWithin(spelling, folder, path))).map(depthOf);
    const depth = Math.max(-1, ...depths);
    if (depth < 0 || depth < deepest || (depth === deepest && trusted)) continue;
    deepest = depth;
    verdict = trusted;
  }
  return verdict;
}

function isWithin(inner: string, outer: string, path: PathTools): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

const depthOf = (folder: string): number => folder.split(/[/\\]/).filter(Boolean).length;
