import { parse, visit } from 'jsonc-parser';
import type { Draft } from '../../../src-preload/calls/draft.ts';
import { TOKEN_START } from '../../../src-preload/schemas/hidden-token.ts';
import { isSecretName } from '../../core/explain/mask.ts';
import type { JsonPath } from '../../core/settings/json.ts';
import type { Hidden } from '../../core/editing/hide.ts';

/** A token as the value of a secret parameter of an address, or as its name and password: both are hidden there. */
const IN_ADDRESS = /(?:[?&][^=&#\s]*(?:key|token|secret|passw|auth|sig)[^=&#\s]*=|^\w+:\/\/)⟪hidden\**-\d+⟫(?=$|[&#@])/gi;
const AS_HOST = /^\w+:\/\/⟪hidden\**-\d+⟫(?!@)/;

/** Deeper values than any setting has. */
const DEEPEST = 100;

/**
 * Whether a draft puts a hidden value where it would be shown. A token may stand where it stood, under a name of a
 * secret, and in the secret part of an address; otherwise a page could read a key by moving its token into a name.
 */
export function showsHidden(draft: Draft, hidden: readonly Hidden[]): boolean {
  if (!JSON.stringify(draft).includes(TOKEN_START)) return false;
  return keysOf(draft).some(({ name, value }) => hasToken(value, hidden) && !isSecretName(name)) || isShownIn(draft, hidden);
}

/** A token that is damaged stands for nothing, and is told as such elsewhere. */
const hasToken = (text: string, hidden: readonly Hidden[]): boolean => hidden.some(({ token }) => text.includes(token));

const keysOf = (draft: Draft): { name: string; value: string }[] => ('keys' in draft ? (draft.keys ?? []) : []);

function isShownIn(draft: Draft, hidden: readonly Hidden[]): boolean {
  switch (draft.kind) {
    case 'text':
      return isShown(parse(draft.text, [], { allowTrailingComma: true }), [], hidden) || hasShownComment(draft.text, hidden);
    case 'add':
      return draft.entries.some((entry) => isShown(entry, [], hidden));
    case 'fields':
      return draft.changes.some((change) => change.path.some((name, at) => typeof name === 'string' && isNameShown(change.path.slice(0, at), name, hidden)) || ('value' in change && isShown(change.value, change.path, hidden)));
    case 'delete':
    case 'duplicate':
    case 'move':
    case 'reorder':
    case 'use':
      return false;
  }
}

function isShown(value: unknown, path: JsonPath, hidden: readonly Hidden[]): boolean {
  if (typeof value === 'string') return isTextShown(value, path, hidden);
  if (typeof value !== 'object' || value === null) return false;
  if (path.length > DEEPEST) return true;
  if (Array.isArray(value)) return value.some((item, at) => isShown(item, [...path, at], hidden));
  return Object.entries(value).some(([name, held]) => isNameShown(path, name, hidden) || isShown(held, [...path, name], hidden));
}

function isTextShown(text: string, path: JsonPath, hidden: readonly Hidden[]): boolean {
  if (!hasToken(text, hidden) || path.some((name) => typeof name === 'string' && isSecretName(name) && name !== 'envKey')) return false;
  if (stood(text, path, hidden)) return false;
  return AS_HOST.test(text) || hasToken(text.replace(IN_ADDRESS, ''), hidden);
}

const isNameShown = (path: JsonPath, name: string, hidden: readonly Hidden[]): boolean => hasToken(name, hidden) && !hidden.some(({ token, path: was, value }) => token === name && value === was.at(-1) && isTail([...path, value], was));

/** The very text stood at this place; a pasted entry stood deeper. */
const stood = (text: string, path: JsonPath, hidden: readonly Hidden[]): boolean => hidden.some(({ token, path: was, isPart }) => isPart !== true && token === text && isTail(path, was));

const isTail = (path: JsonPath, whole: JsonPath): boolean => path.length <= whole.length && path.every((step, at) => step === whole[whole.length - path.length + at]);

/** A hidden comment is hidden whole, and stays alone between its marks. */
function hasShownComment(text: string, hidden: readonly Hidden[]): boolean {
  const comments: string[] = [];
  visit(text, { onComment: (offset, length) => void comments.push(text.slice(offset + 2, offset + length - (text.startsWith('/*', offset) ? 2 : 0))) }, { allowTrailingComma: true });
  return comments.some((inner) => hasToken(inner, hidden) && !hidden.some(({ token, path }) => path.length === 0 && token === inner.trim()));
}
