import { valueAt } from '../settings/json.ts';
import type { JsonObject } from '../settings/json.ts';
import type { EnvFile } from './environment.ts';
import type { EnvFileValue } from './env-file.ts';
import type { EnvFileCandidate } from './search.ts';

const DEFAULT_EXCLUDED: readonly string[] = ['DEBUG', 'DEBUG_MODE'];

/** Names that plain project `.env` files do not set: `advanced.excludedEnvVars`, or the default when that is absent (E33). */
export function excludedVariables(settings: JsonObject): readonly string[] {
  const stated = valueAt(settings, ['advanced', 'excludedEnvVars']);
  return Array.isArray(stated) ? stated.filter((name) => typeof name === 'string') : DEFAULT_EXCLUDED;
}

/** Sets the excluded variables of a plain project file apart; files in a `.qwen` folder and the user's own keep all (R4). */
export function withoutExcluded(
  file: string,
  kind: EnvFileCandidate['kind'],
  values: ReadonlyMap<string, EnvFileValue>,
  excluded: readonly string[],
): EnvFile {
  const isOut = ([name]: [string, EnvFileValue]): boolean => kind === 'project' && excluded.includes(name);
  return {
    file,
    values: new Map([...values].filter((entry) => !isOut(entry))),
    excluded: new Map([...values].filter(isOut)),
  };
}
