import { isUnsafeName } from '../settings/json.ts';
import type { Marks } from './login-shell-command.ts';
import { VARIABLE_NAME } from './vault-file.ts';

/** The text between the marks, whatever start-up files printed around it; `undefined` while the end is missing. */
export function between(output: string, { begin, end }: Marks): string | undefined {
  const to = output.lastIndexOf(end);
  const from = to < 0 ? -1 : output.lastIndexOf(begin, to);
  return from < 0 ? undefined : output.slice(from + begin.length, to);
}

/** Reads a listing of `env -0`, or of a plain `env` where that is all there is. The last assignment of a name counts. */
export function parseListing(listing: string): Map<string, string> {
  const variables = new Map<string, string>();
  for (const assignment of listing.split(listing.includes('\0') ? '\0' : '\n')) {
    const at = assignment.indexOf('=');
    const name = assignment.slice(0, Math.max(at, 0));
    if (VARIABLE_NAME.test(name) && !isUnsafeName(name)) variables.set(name, assignment.slice(at + 1));
  }
  return variables;
}
