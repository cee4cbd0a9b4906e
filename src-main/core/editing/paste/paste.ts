import { say } from '../../say.ts';
import { addressFacts } from './endpoint-of.ts';
import { pasteCurl } from './paste-curl.ts';
import { pasteJson } from './paste-json.ts';
import { pasteVariables } from './paste-variables.ts';
import { isRealKey, stated, type Understood } from './pasted.ts';

/** Longer texts are no setting. */
const LONGEST = 1_000_000;

/** Makes entries and keys of a pasted text: a curl command, variables, JSON or an address. Never throws. */
export function understandPaste(text: string): Understood {
  const plain = text.slice(0, LONGEST).replace(/^\uFEFF/, '');
  const found = pasteAddress(plain) ?? pasteCurl(plain) ?? pasteJson(plain) ?? pasteVariables(plain);
  if (found && (found.entries.length > 0 || found.keys.length > 0 || found.notes.length > 0)) return { ...found, keys: distinct(found.keys) };
  return { kind: 'unknown', entries: [], keys: [], notes: [say`Nothing in this text could be used. Paste a curl command, export lines, a .env block, JSON of a model, or an address.`] };
}

function pasteAddress(text: string): Understood | undefined {
  const line = text.trim().replace(/^["'<]|[">',;]$/g, '');
  const address = /^https?:\/\/\S+$/i.test(line) ? addressFacts(line) : undefined;
  if (!address) return undefined;
  const { providerKey, id = '', envKey, baseUrl, secret } = address;
  return { kind: 'url', entries: [{ providerKey, entry: stated({ id, envKey, baseUrl }) }], keys: secret !== undefined && isRealKey(secret) ? [{ name: envKey, secret }] : [], notes: [] };
}

/** Of equal names the last value counts, as in a file. */
function distinct(keys: Understood['keys']): Understood['keys'] {
  return [...new Map(keys.map((key) => [key.name, key])).values()];
}
