import { parse, type ParseError } from 'jsonc-parser';
import { PROTOCOL_FACTS } from '../../models/protocol-facts.ts';
import { PROTOCOLS } from '../../models/protocol.ts';
import { say } from '../../say.ts';
import { isObject, safeEntries, type JsonObject } from '../../settings/json.ts';
import { addressFacts } from './endpoint-of.ts';
import { isRealKey, referredVariable, stated, type Understood } from './pasted.ts';
import { variablesPaste } from './paste-variables.ts';

const ALIASES = {
  id: ['id', 'model', 'modelId', 'model_id', 'modelName', 'model_name'],
  name: ['displayName', 'display_name', 'title', 'label', 'name'],
  baseUrl: ['baseUrl', 'baseURL', 'base_url', 'apiBase', 'api_base', 'apiBaseUrl', 'endpoint', 'url'],
  key: ['apiKey', 'api_key', 'key', 'token', 'authToken', 'auth_token'],
  protocol: ['provider', 'providerType', 'type', 'protocol', 'npm'],
} as const;

/** Most entries of one paste. */
const MOST = 500;

/** Deeper than any client's settings. */
const DEEPEST = 8;

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

/** What the objects around say about a model. */
interface Around {
  depth: number;
  providerKey?: string;
  /** What stands around a list of models: its address and its key. */
  outer?: JsonObject;
  /** Its name among its neighbours, where models are members of an object. */
  member?: string;
}

function collect(value: unknown, found: Understood, around: Around): void {
  const { depth } = around;
  if (depth > DEEPEST || found.entries.length >= MOST) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found, { ...around, depth: depth + 1 });
    return;
  }
  if (typeof value === 'string' && around.outer) return add({ id: value }, found, around);
  if (!isObject(value)) return;
  if (isObject(value['env'])) takeVariables(value['env'], found);
  const nested = safeEntries(value).filter(([name, held]) => typeof held === 'object' && held !== null && /^(?:modelProviders|models?|model_list|providers?|openai|anthropic|gemini|vertex-ai)$/.test(name));
  if (nested.length === 0) return addLoose(value, found, around);
  for (const [name, held] of nested) {
    const isProtocol = /^(?:openai|anthropic|gemini|vertex-ai)$/.test(name);
    const inner: Around = { depth: depth + 1, ...(around.providerKey !== undefined && { providerKey: around.providerKey }), ...(isProtocol && { providerKey: name }), ...(/^models?$/.test(name) && { outer: value }) };
    const isMap = isObject(held) && /^(?:providers?|models?)$/.test(name) && safeEntries(held).every(([, one]) => isObject(one));
    if (isMap) for (const [member, one] of safeEntries(held)) collect(one, found, { ...inner, member });
    else collect(held, found, inner);
  }
}

function takeVariables(env: JsonObject, found: Understood): void {
  const { entries, keys, notes } = variablesPaste(safeEntries(env).flatMap(([name, held]) => (typeof held === 'string' ? [[name, held] as const] : [])), 'json');
  found.entries.push(...entries);
  found.keys.push(...keys);
  found.notes.push(...notes);
}

/** An entry of this app's own shape is taken whole. */
function addLoose(value: JsonObject, found: Understood, around: Around): void {
  const isOwn = typeof value['id'] === 'string' && ['envKey', 'generationConfig'].some((name) => Object.hasOwn(value, name));
  if (isOwn) {
    found.entries.push({ providerKey: around.providerKey ?? protocolOf(value, undefined), entry: value });
    return;
  }
  const params = isObject(value['litellm_params']) ? value['litellm_params'] : isObject(value['options']) ? value['options'] : {};
  add({ ...value, ...params }, found, around);
}

function add(value: JsonObject, found: Understood, { providerKey, outer = {}, member }: Around): void {
  const options = isObject(outer['options']) ? outer['options'] : {};
  const pick = (names: readonly string[], ...from: JsonObject[]): string | undefined =>
    from.flatMap((object) => names.map((name) => (Object.hasOwn(object, name) ? object[name] : undefined))).find((held): held is string => typeof held === 'string' && held !== '');
  const id = pick(ALIASES.id, value) ?? member ?? pick(['name'], value) ?? '';
  const address = addressFacts(pick(ALIASES.baseUrl, value, options, outer) ?? '');
  const key = pick(ALIASES.key, value, options, outer);
  if (!address && key === undefined && id === '') return;
  const variable = key === undefined ? undefined : referredVariable(key);
  const known = providerKey ?? address?.providerKey ?? protocolOf(value, outer);
  const usual = key === undefined ? undefined : PROTOCOLS.find((protocol) => protocol === known);
  const envKey = variable ?? pick(['envKey', 'env_key', 'apiKeyEnv'], value) ?? address?.envKey ?? (usual && PROTOCOL_FACTS[usual].keyVariables[0]);
  const name = pick(ALIASES.name, value);
  found.entries.push({ providerKey: known, entry: stated({ id: id.replace(/^(?:openai|anthropic|gemini)\/(?=.)/, ''), name: name === id ? undefined : name, envKey, baseUrl: address?.baseUrl }) });
  if (key === undefined || variable !== undefined) return;
  if (isRealKey(key)) found.keys.push({ name: envKey ?? 'API_KEY', secret: key });
  else found.notes.push(say`The key of ${id === '' ? say`this model` : id} is only an example, so it was left out.`);
}

function protocolOf(value: JsonObject, outer: JsonObject | undefined): string {
  const stating = [value, outer ?? {}].flatMap((object) => ALIASES.protocol.map((name) => object[name])).find((held): held is string => typeof held === 'string') ?? '';
  if (/anthropic|claude/i.test(stating)) return 'anthropic';
  if (/vertex/i.test(stating)) return 'vertex-ai';
  return /gemini|google/i.test(stating) ? 'gemini' : 'openai';
}
