import { isSecretName } from '../explain/mask.ts';
import { redact } from '../redact.ts';
import { secretsInEnv, secretsInSettings, type SecretSpan } from './secret-spans.ts';

/** Stands for a secret, whatever its length. */
const MARK = '••••';

const PARAMETER = /([?&][^=&#\s"']*(?:key|token|secret|passw|auth|sig)[^=&#\s"']*=)[^&#\s"']+/gi;
const USER_INFO = /(:\/\/)[^/\s"'@]+@/g;

/** Assignments that are commented out. */
const IN_COMMENT = { env: /(#\s*(?:export\s+)?([\w.-]+)\s*[=:]\s*)(\S.*)$/, settings: /((?:\/\/|\/\*).*?"([^"]+)"\s*:\s*")((?:[^"\\]|\\.)+)/ } as const;

/**
 * The lines of a text without line breaks, each secret replaced by a mark that says nothing about it: values under
 * names of secrets, the given ones, parts of addresses that hold one, and whatever is shaped like a key.
 */
export function maskedLines(text: string, kind: 'settings' | 'env', secrets: readonly string[]): string[] {
  const spans = kind === 'env' ? secretsInEnv(text) : secretsInSettings(text);
  const lines: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const masked = hidden(line, start, spans.filter((span) => span.start < end && span.end > start));
    lines.push(shapeless(masked, kind, secrets).replace(/^\uFEFF|\r$/g, ''));
    start = end + 1;
  }
  return lines;
}

function hidden(line: string, offset: number, spans: readonly SecretSpan[]): string {
  return spans.reduceRight((rest, { start, end }) => {
    const [from, to] = [Math.max(0, start - offset), Math.min(line.length, end - offset)];
    return rest.slice(0, from) + MARK + rest.slice(to);
  }, line);
}

function shapeless(line: string, kind: 'settings' | 'env', secrets: readonly string[]): string {
  return redact(line, secrets)
    .replace(/•{3,}/g, MARK)
    .replace(PARAMETER, `$1${MARK}`)
    .replace(USER_INFO, `$1${MARK}@`)
    .replace(IN_COMMENT[kind], (whole, before: string, name: string) => (isSecretName(name) && name !== 'envKey' ? before + MARK : whole));
}
