import { looksLikeKey } from '../../../src-preload/schemas/key-shape.ts';
import { isSecretName, masked } from '../explain/mask.ts';
import { redact } from '../redact.ts';
import type { JsonPath } from '../settings/json.ts';

/** A text that only refers to variables is none; a scheme before it says nothing either. */
const REFERENCE = /^(?:(?:Bearer|Basic|Token)\s+)?\$(?:\w+|\{[^}]+\})$/i;

/** An address whose query holds a secret: only the parameter's value is hidden. */
const PARAMETER = /(?<=[?&][^=&#\s]*(?:key|token|secret|passw|auth|sig)[^=&#\s]*=)[^&#\s]+/gi;

/** An address with a name and a password before its host: those are hidden. */
const USER_INFO = /(?<=:\/\/)[^/?#\s@]+(?=@)/g;

/** A range of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** The parts of a text at a path of an entry that must not be shown; all of it where no smaller part is sure. */
export function secretParts(path: JsonPath, text: string, secrets: readonly string[]): Span[] {
  if (text === '' || REFERENCE.test(text)) return [];
  const whole = [{ start: 0, end: text.length }];
  const names = path.filter((step) => typeof step === 'string');
  if (names.at(-1) === 'envKey') return looksLikeKey(text) ? whole : [];
  if (names.some(isSecretName)) return whole;
  const matches = [...text.matchAll(USER_INFO), ...text.matchAll(PARAMETER)];
  const parts = matches.filter(([part]) => !REFERENCE.test(part)).map(({ index, 0: part }) => ({ start: index, end: index + part.length }));
  const rest = text.replace(USER_INFO, '').replace(PARAMETER, '');
  return redact(rest, secrets) === rest ? parts : whole;
}

const ASSIGNED = /["']?([\w-]+)["']?\s*[:=]\s*["']?(\S.*)/;

/** True for a comment that repeats a secret, or an assignment of one that is switched off. */
export function isSecretComment(text: string, secrets: readonly string[]): boolean {
  if (masked(text, secrets) !== text) return true;
  const [, name = '', value = ''] = ASSIGNED.exec(text) ?? [];
  return name === 'envKey' ? /^[^"',\s]+/.test(value) && looksLikeKey(/^[^"',\s]+/.exec(value)?.[0] ?? '') : isSecretName(name) && value !== '' && !value.startsWith('$');
}
