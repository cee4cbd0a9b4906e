import type { PathTools } from '../settings/path-tools.ts';

/** A place where a `.env` file may stand. The variables excluded by name count for `project` files only (R4). */
export interface EnvFileCandidate {
  path: string;
  /** `qwen`: inside a `.qwen` folder. `home`: one of the user's own files, wherever the search met it. */
  kind: 'project' | 'qwen' | 'home';
}

/** What the search for the `.env` file depends on. */
export interface EnvSearch {
  /** The folder worked in, with links resolved. */
  cwd: string;
  /** The home folder, as named and with links resolved. */
  homes: readonly string[];
  /** `~/.qwen`, or what `QWEN_HOME` names. */
  qwenFolder: string;
  /** Whether files of a project folder may be used (SEMANTICS section 1, Trust). */
  isTrusted(folder: string): boolean;
}

/**
 * All places in the order of the search (R2): from cwd up to the root, `.qwen/.env` before `.env` in each folder, then
 * the user's own. The walk ends at the home folder, whose files are the user's own (E62 to E64). The first that exists
 * is read, and no other.
 */
export function envFileCandidates({ cwd, homes, qwenFolder, isTrusted }: EnvSearch, path: PathTools): EnvFileCandidate[] {
  const own = ownCandidates(homes, qwenFolder, path);
  const isOwn = (candidate: string): boolean => own.some((known) => known.path === candidate);
  const found: EnvFileCandidate[] = [];
  for (let folder = cwd; !homes.includes(folder); folder = path.dirname(folder)) {
    const qwen = path.join(folder, '.qwen', '.env');
    const plain = path.join(folder, '.env');
    if (isTrusted(folder) || isOwn(qwen)) found.push({ path: qwen, kind: isOwn(qwen) ? 'home' : 'qwen' });
    if (isTrusted(folder) || isOwn(plain)) found.push({ path: plain, kind: plainKind(plain) });
    if (path.dirname(folder) === folder) break;
  }
  return [...found, ...own.filter((known) => !found.some((other) => other.path === known.path))];

  /** A folder worked in may itself be a `.qwen` one (E65: its name must be exactly that). */
  function plainKind(plain: string): EnvFileCandidate['kind'] {
    if (isOwn(plain)) return 'home';
    return path.basename(path.dirname(plain)) === '.qwen' ? 'qwen' : 'project';
  }
}

/** `QWEN_HOME/.env` comes first when that is set (E67). */
function ownCandidates(homes: readonly string[], qwenFolder: string, path: PathTools): EnvFileCandidate[] {
  const [home] = homes;
  const files = [path.join(qwenFolder, '.env')];
  if (home !== undefined) files.push(path.join(home, '.qwen', '.env'), path.join(home, '.env'));
  return [...new Set(files)].map((file) => ({ path: file, kind: 'home' }));
}
