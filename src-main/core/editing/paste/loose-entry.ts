import { PROTOCOL_FACTS } from '../../models/protocol-facts.ts';
import { PROTOCOLS } from '../../models/protocol.ts';
import { say } from '../../say.ts';
import { isObject, type JsonObject } from '../../settings/json.ts';
import { addressFacts, type AddressFacts } from './endpoint-of.ts';
import { isRealKey, referredVariable, stated, type Understood } from './pasted.ts';

/** What the objects around say about a model. */
export interface Around {
  providerKey?: string;
  /** What stands around a list of models: its address and its key. */
  outer?: JsonObject;
  /** Its name among its neighbours, where models are members of an object. */
  member?: string;
}

const ALIASES = {
  id: ['id', 'model', 'modelId', 'model_id', 'modelName', 'model_name'],
  name: ['displayName', 'display_name', 'title', 'label', 'name'],
  baseUrl: ['baseUrl', 'baseURL', 'base_url', 'apiBase', 'api_base', 'apiBaseUrl', 'endpoint', 'url'],
  key: ['apiKey', 'api_key', 'key', 'token', 'authToken', 'auth_token'],
  variable: ['envKey', 'env_key', 'apiKeyEnv'],
  protocol: ['provider', 'providerType', 'type', 'protocol', 'npm'],
} as const;

/** The first text that one of the objects has under one of the names. */
const pick = (names: readonly string[], ...from: JsonObject[]): string | undefined =>
  from.flatMap((object) => names.map((name) => (Object.hasOwn(object, name) ? object[name] : undefined))).find((held): held is string => typeof held === 'string' && held !== '');

/** Adds the model that an object of any client's shape describes, and its key; nothing where it describes none. */
export function addLooseEntry(value: JsonObject, found: Understood, around: Around): void {
  const outer = around.outer ?? {};
  const options = isObject(outer['options']) ? outer['options'] : {};
  const id = pick(ALIASES.id, value) ?? around.member ?? pick(['name'], value) ?? '';
  const address = addressFacts(pick(ALIASES.baseUrl, value, options, outer) ?? '');
  const key = pick(ALIASES.key, value, options, outer);
  if (!address && key === undefined && id === '') return;
  const providerKey = around.providerKey ?? address?.providerKey ?? protocolOf(value, outer);
  const envKey = variableOf(value, key, address, providerKey);
  const name = pick(ALIASES.name, value);
  found.entries.push({ providerKey, entry: stated({ id: id.replace(/^(?:openai|anthropic|gemini)\/(?=.)/, ''), name: name === id ? undefined : name, envKey, baseUrl: address?.baseUrl }) });
  if (key !== undefined && referredVariable(key) === undefined) takeKey(key, id, envKey, found);
}

/** The variable that the key is to stand in: as stated, or as usual for the address or the protocol of a key that is given. */
function variableOf(value: JsonObject, key: string | undefined, address: AddressFacts | undefined, providerKey: string): string | undefined {
  const named = (key === undefined ? undefined : referredVariable(key)) ?? pick(ALIASES.variable, value) ?? address?.envKey;
  if (named !== undefined || key === undefined) return named;
  const protocol = PROTOCOLS.find((known) => known === providerKey);
  return protocol && PROTOCOL_FACTS[protocol].keyVariables[0];
}

function takeKey(key: string, id: string, envKey: string | undefined, found: Understood): void {
  if (isRealKey(key)) found.keys.push({ name: envKey ?? 'API_KEY', secret: key });
  else found.notes.push(say`The key of ${id === '' ? say`this model` : id} is only an example, so it was left out.`);
}

/** The protocol that an object states, or the one around it; `openai` where neither does. */
export function protocolOf(value: JsonObject, outer: JsonObject = {}): string {
  const stating = pick(ALIASES.protocol, value, outer) ?? '';
  if (/anthropic|claude/i.test(stating)) return 'anthropic';
  if (/vertex/i.test(stating)) return 'vertex-ai';
  return /gemini|google/i.test(stating) ? 'gemini' : 'openai';
}
