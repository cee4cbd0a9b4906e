import type { Environment } from '../environment/environment.ts';
import type { Flags } from '../flags.ts';
import type { Resolved } from '../provenance.ts';
import type { Settings } from '../settings/layered.ts';
import type { JsonPath } from '../settings/json.ts';

/** All that decides about models, without the files it was read from. */
export interface Inputs {
  flags: Flags;
  environment: Environment;
  /** With `$VAR` filled in. */
  settings: Settings;
  /** The places where a variable is looked for, in order of precedence, as people write them. */
  lookedIn: readonly string[];
}

/** A setting that must be a text; white space alone counts as absent, as in the newest CLI. */
export function textSetting({ settings }: Inputs, path: JsonPath): Resolved<string> | undefined {
  const found = settings.find(path);
  return found && typeof found.value === 'string' && found.value.trim() !== '' ? { ...found, value: found.value } : undefined;
}

/** A variable; white space alone counts as absent, as in the newest CLI. */
export function textVariable({ environment }: Inputs, name: string): Resolved<string> | undefined {
  const found = environment.get(name);
  return found && found.value.trim() !== '' ? found : undefined;
}

/** The strongest of several statements of one value; the others, and what each of them hid, are hidden by it. */
export function strongest<T>(statements: readonly (Resolved<T> | undefined)[]): Resolved<T> | undefined {
  const [first, ...others] = statements.filter((statement) => statement !== undefined);
  if (!first || others.length === 0) return first;
  return {
    value: first.value,
    get source() {
      return first.source;
    },
    get hides() {
      return first.hides.concat(others.flatMap(({ source, hides }) => [source].concat(hides)));
    },
  };
}
