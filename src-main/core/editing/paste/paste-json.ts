import { parse, type ParseError } from 'jsonc-parser';
import { isObject, safeEntries, type JsonObject } from '../../settings/json.ts';
import { addLooseEntry, protocolOf, type Around } from './loose-entry.ts';
import type { Understood } from './pasted.ts';
import { variablesPaste } from './paste-variables.ts';

/** Most entries of one paste. */
const MOST = 500;

/** Deeper than any client's settings. */
const DEEPEST = 8;

const PROTOCOL_MEMBER = /^(?:openai|anthropic|gemini|vertex-ai)$/;
const LIST_MEMBER = /^(?:modelProviders|models?|model_list|providers?|openai|anthropic|gemini|vertex-ai)$/;

/** Reads JSON, with comments and commas too many: an entry, `modelProviders`, or another client's shape; `undefined` for any other text. */
export function pasteJson(text: string): Understood | undefined {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  const errors: ParseError[] = [];
  const body = /^\s*"/.test(text) ? `{${text.trim().replace(/,$/, '')}}` : text;
  const value = parsed(body, errors);
  if (errors.length > 0 || typeof value !== 'object' || value === null) return undefined;
  const found: Understood = { kind: 'json', entries: [], keys: [], notes: [] };
  collect(value, found, { depth: 0 });
  return { ...found, entries: found.entries.slice(0, MOST) };
}

function parsed(text: string, errors: ParseError[]): unknown {
  try {
    return parse(text, errors, { allowTrailingComma: true });
  } catch {
    return undefined;
  }
}

/** What stands around a value, and how deep it stands. */
interface Place extends Around {
  depth: number;
}

function collect(value: unknown, found: Understood, place: Place): void {
  if (place.depth > DEEPEST || found.entries.length >= MOST) return;
  if (Array.isArray(value)) for (const item of value) collect(item, found, { ...place, depth: place.depth + 1 });
  else if (typeof value === 'string' && place.outer) addLooseEntry({ id: value }, found, place);
  else if (isObject(value)) collectObject(value, found, place);
}

function collectObject(value: JsonObject, found: Understood, place: Place): void {
  if (isObject(value['env'])) takeVariables(value['env'], found);
  const lists = safeEntries(value).filter(([name, held]) => typeof held === 'object' && held !== null && LIST_MEMBER.test(name));
  if (lists.length === 0) addOne(value, found, place);
  for (const [name, held] of lists) collectList(name, held, found, listPlace(name, value, place));
}

function listPlace(name: string, outer: JsonObject, { depth, providerKey }: Place): Place {
  const protocol = PROTOCOL_MEMBER.test(name) ? name : providerKey;
  return { depth: depth + 1, ...(protocol !== undefined && { providerKey: protocol }), ...(/^models?$/.test(name) && { outer }) };
}

/** A list is an array, or an object whose members are all objects and give the names. */
function collectList(name: string, held: unknown, found: Understood, place: Place): void {
  const isMap = isObject(held) && /^(?:providers?|models?)$/.test(name) && safeEntries(held).every(([, one]) => isObject(one));
  if (isMap) for (const [member, one] of safeEntries(held)) collect(one, found, { ...place, member });
  else collect(held, found, place);
}

function takeVariables(env: JsonObject, found: Understood): void {
  const { entries, keys, notes } = variablesPaste(safeEntries(env).flatMap(([name, held]) => (typeof held === 'string' ? [[name, held] as const] : [])), 'json');
  found.entries.push(...entries);
  found.keys.push(...keys);
  found.notes.push(...notes);
}

/** An entry of this app's own shape is taken whole. */
function addOne(value: JsonObject, found: Understood, place: Place): void {
  const isOwn = typeof value['id'] === 'string' && ['envKey', 'generationConfig'].some((name) => Object.hasOwn(value, name));
  if (isOwn) {
    found.entries.push({ providerKey: place.providerKey ?? protocolOf(value), entry: value });
    return;
  }
  const params = isObject(value['litellm_params']) ? value['litellm_params'] : isObject(value['options']) ? value['options'] : {};
  addLooseEntry({ ...value, ...params }, found, place);
}
