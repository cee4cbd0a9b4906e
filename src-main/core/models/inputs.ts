import type { Environment } from '../environment/environment.ts';
import type { Flags } from '../flags.ts';
import type { QwenStanding } from '../oauth/qwen-standing.ts';
import type { Resolved } from '../provenance.ts';
import type { Settings } from '../settings/layered.ts';
import type { JsonPath } from '../settings/json.ts';

/** All that decides about models, without the files it was read from. */
export interface Inputs {
  flags: Flags;
  environment: Environment;
  /** With `$VAR` filled in. */
  settings: Settings;
  /** Absent where nobody can be signed in. */
  qwen?: QwenStanding;
  /** The service that takes the place of Qwen's, if the person's own environment or files name one. */
  qwenService?: string;
  /** The places where a variable is looked for, in order of precedence, as people write them. */
  lookedIn: readonly string[];
}

/** A setting that must be a text; white space alone counts as absent, as in the newest CLI. */
export function textSetting({ settings }: Inputs, path: JsonPath): Resolved<string> | undefined {
  const found = settings.find(path);
  return found && isText(found) && found.value.trim() !== '' ? found : undefined;
}

const isText = (found: Resolved<unknown>): found is Resolved<string> => typeof found.value === 'string';

/** A variable; white space alone counts as absent, as in the newest CLI. */
export function textVariable({ environment }: Inputs, name: string): Resolved<string> | undefined {
  const found = environment.get(name);
  return found && found.value.trim() !== '' ? found : undefined;
}

/** What one place states about a value, if anything. */
export type Statement<T> = () => Resolved<T> | undefined;

/**
 * The strongest of several statements of one value. The others are looked at only when somebody asks what it hides:
 * they, and what each of them hid.
 */
export function strongest<T>(statements: readonly Statement<T>[]): Resolved<T> | undefined {
  for (const [at, state] of statements.entries()) {
    const first = state();
    if (first) return hiding(first, statements.slice(at + 1));
  }
  return undefined;
}

function hiding<T>(first: Resolved<T>, weaker: readonly Statement<T>[]): Resolved<T> {
  return {
    value: first.value,
    get source() {
      return first.source;
    },
    get hides() {
      const stated = weaker.map((state) => state()).filter((hidden) => hidden !== undefined);
      return first.hides.concat(stated.flatMap(({ source, hides }) => [source].concat(hides)));
    },
  };
}
