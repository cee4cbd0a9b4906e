import { isSecretName } from '../explain/mask.ts';
import { redact } from '../redact.ts';
import { secretsInEnv, secretsInSettings } from './secret-spans.ts';

/** Stands for a secret, whatever its length. */
const MARK = '••••';

const PARAMETER = /([?&][^=&#\s"']*(?:key|token|secret|passw|auth|sig)[^=&#\s"']*=)[^&#\s"']+/gi;
const USER_INFO = /(:\/\/)[^/\s"'@]+@/g;

/** Assignments that are commented out. */
const IN_COMMENT = { env: /(#\s*(?:export\s+)?([\w.-]+)\s*[=:]\s*)(\S.*)$/, settings: /((?:\/\/|\/\*).*?"([^"]+)"\s*:\s*")((?:[^"\\]|\\.)+)/ } as const;

/**
 * The lines of a text, by number from 1, without line breaks, each secret replaced by a mark that says nothing about it:
 * values under names of secrets, the given ones, parts of addresses that hold one, and whatever is shaped like a key.
 * Only lines that are asked for are looked at.
 */
export function maskedLines(text: string, kind: 'settings' | 'env', secrets: readonly string[]): (line: number) => string {
  const spans = kind === 'env' ? secretsInEnv(text) : secretsInSettings(text);
  const starts = lineStarts(text);
  return (line) => {
    const start = starts[line - 1] ?? text.length;
    const end = (starts[line] ?? text.length + 1) - 1;
    const inside = spans.filter((span) => span.start < end && span.end > start);
    const masked = inside.reduceRight((rest, span) => {
      const [from, to] = [Math.max(0, span.start - start), Math.min(end, span.end) - start];
      return rest.slice(0, from) + MARK + rest.slice(to);
    }, text.slice(start, end));
    return shapeless(masked, kind, secrets).replace(/^\uFEFF|\r$/g, '');
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function shapeless(line: string, kind: 'settings' | 'env', secrets: readonly string[]): string {
  return redact(line, secrets)
    .replace(/•{3,}/g, MARK)
    .replace(PARAMETER, `$1${MARK}`)
    .replace(USER_INFO, `$1${MARK}@`)
    .replace(IN_COMMENT[kind], (whole, before: string, name: string) => (isSecretName(name) && name !== 'envKey' ? before + MARK : whole));
}
