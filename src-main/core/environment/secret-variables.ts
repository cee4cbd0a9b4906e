import { masked } from '../explain/mask.ts';

/** Names of variables that hold keys; `KEYRING` and its like do not. */
const SECRET_VARIABLE = /KEYS?(?:_|$)|TOKEN|SECRET|PASSW|CREDENTIAL/i;

/**
 * The variables of a process that hold a secret, by name or by value. Electron copies the environment of the main
 * process into every page's preload, so these are taken out of it once the app has its own copy.
 */
export function secretVariables(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(environment).flatMap(([name, value]) => (value !== undefined && (SECRET_VARIABLE.test(name) || masked(value, []) !== value) ? [name] : []));
}
