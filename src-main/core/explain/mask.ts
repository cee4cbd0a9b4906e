import { redact } from '../redact.ts';
import { isObject } from '../settings/json.ts';

const MARK = '•••';

/** Names that people give to secrets. */
const SECRET_NAME = /key|token|secret|passw|auth|cookie|credential|signature|^sig$/i;

const SECRET_PARAMETER = /([?&][^=&#]*(?:key|token|secret|passw|auth|sig)[^=&#]*=)[^&#]*/gi;

/** Name and password of an address. */
const USER_INFO = /(:\/\/)[^/?#\s"'@]+@/g;

/** Deeper values than any setting has are not shown. */
const DEEPEST = 20;

/** True for a name that stands for a secret: a header, a variable, a property. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** A JSON value without secrets: the given ones, texts under names of secrets, and everything shaped like a key. */
export function masked(value: unknown, secrets: readonly string[], depth = 0): unknown {
  if (typeof value === 'string') return redact(value, secrets).replace(SECRET_PARAMETER, `$1${MARK}`).replace(USER_INFO, `$1${MARK}@`);
  if (depth > DEEPEST) return MARK;
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [redact(name, secrets), maskedMember(name, held, secrets, depth)]));
}

function maskedMember(name: string, held: unknown, secrets: readonly string[], depth: number): unknown {
  return typeof held === 'string' && isSecretName(name) ? MARK : masked(held, secrets, depth + 1);
}
