import { redact } from '../redact.ts';
import { inOneLine } from './entry.ts';
import { plainUrls } from './plain-urls.ts';

/** Characters; a line is cut only when nothing secret is in it any more. */
const LONGEST = 4000;

/** A whole line as it may be written: without the given secrets, anything shaped like a key, and credentials in addresses. */
export function cleanLine(line: string, secrets: readonly string[]): string {
  const asWritten = secrets.flatMap((secret) => [secret, inOneLine(secret), ...secret.split(/[\r\n]+/u)]);
  // Reading an address decodes its host, hence the second look.
  const clean = redact(plainUrls(redact(line, asWritten)), asWritten);
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
}
