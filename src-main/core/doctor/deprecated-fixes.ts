import { resolveKey } from '../models/api-key.ts';
import { PROTOCOL_FACTS } from '../models/protocol-facts.ts';
import { PROTOCOLS, type Protocol } from '../models/protocol.ts';
import { say } from '../say.ts';
import { pathName, valueAt, type JsonPath } from '../settings/json.ts';
import type { SettingsLayer } from '../settings/layered.ts';
import { pathFix, type Facts } from './facts.ts';
import type { Fix } from './fix.ts';
import { moveKey } from './move-key.ts';

const TYPE: JsonPath = ['security', 'auth', 'selectedType'];
const KEY: JsonPath = ['security', 'auth', 'apiKey'];
const BASE_URL: JsonPath = ['security', 'auth', 'baseUrl'];

/** Moves `security.auth.apiKey` into the variable of the selected protocol, where no model of another protocol uses it. */
export function apiKeyFix(facts: Facts, layer: SettingsLayer): Fix | undefined {
  const { models, inputs } = facts;
  const protocol = selectedProtocol(facts);
  const variable = protocol && PROTOCOL_FACTS[protocol].keyVariables[0];
  const key = textIn(facts, layer, KEY);
  if (variable === undefined || key === undefined || inputs.environment.lookup(variable) !== undefined) return undefined;
  const others = models.filter(({ provider }) => provider !== protocol);
  if (others.some((model) => resolveKey(model, inputs)?.source.name === pathName(KEY))) return undefined;
  const fix = moveKey(facts, { layer, variable, key, edits: [{ path: KEY, remove: true }] });
  return fix && { ...fix, label: say`${fix.label} as ${variable}` };
}

/** Moves `security.auth.baseUrl` into `env` of the same file, where nothing else would take it from there (B30). */
export function baseUrlFix(facts: Facts, layer: SettingsLayer): Fix | undefined {
  const { models, inputs, written } = facts;
  const protocol = selectedProtocol(facts);
  const variable = protocol && PROTOCOL_FACTS[protocol].baseUrlVariables[0];
  const baseUrl = textIn(facts, layer, BASE_URL);
  if (variable === undefined || baseUrl === undefined || inputs.environment.lookup(variable) !== undefined) return undefined;
  const isTaken = models.some((model) => model.written && model.provider === protocol && model.baseUrl === undefined);
  const isOverruled = written.owner(BASE_URL)?.file !== layer.file || valueAt(layer.value, ['env', variable]) !== undefined;
  if (isTaken || isOverruled || /\$[\w{]/.test(baseUrl)) return undefined;
  const { fix } = pathFix(facts, layer.file, say`Move it to env.${variable}`, { path: BASE_URL, value: baseUrl }, { path: BASE_URL, remove: true });
  const [step] = fix?.steps ?? [];
  if (!fix || step?.kind !== 'settings') return undefined;
  return { ...fix, steps: [{ ...step, edits: [{ path: ['env', variable], value: baseUrl }, ...step.edits] }] };
}

/** Only where the protocol is stated: a variable more could otherwise make another model the chosen one. */
function selectedProtocol({ chosen, inputs }: Facts): Protocol | undefined {
  const stated = inputs.settings.find(TYPE)?.value;
  return PROTOCOLS.find((protocol) => protocol === stated && protocol === (chosen?.provider ?? stated));
}

/** The text at a path as the file has it. */
function textIn({ settings }: Facts, { file }: SettingsLayer, path: JsonPath): string | undefined {
  const held = valueAt(settings.find((one) => one.file === file)?.value, path);
  return typeof held === 'string' && held !== '' ? held : undefined;
}
