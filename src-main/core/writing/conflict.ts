import type { JsonPath } from '../settings/json.ts';
import { isSecretName, masked } from '../explain/mask.ts';

/** One place that both sides changed. The values are printed, short, and what looks like a secret is masked. */
export interface Conflict {
  /** A path as people write it, or the name of a variable. */
  place: string;
  /** The same in a settings file, as it was when the change was made. */
  path?: JsonPath;
  /** What was to be written; `undefined`: it was to be removed. */
  ours: string | undefined;
  /** What stands there now; `undefined`: nothing. */
  theirs: string | undefined;
}

const LONGEST = 80;

/** A conflict at a place whose last name is `name`. */
export function conflictAt(place: string, name: string, ours: unknown, theirs: unknown): Conflict {
  return { place, ours: shown(name, ours), theirs: shown(name, theirs) };
}

function shown(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value !== '' && isSecretName(name)) return '•••';
  const text = JSON.stringify(masked(value, []));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
