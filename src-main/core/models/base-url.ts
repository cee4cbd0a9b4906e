import type { Resolved } from '../provenance.ts';
import type { AppError } from '../result.ts';
import { say } from '../say.ts';
import { sourceWords } from '../source-words.ts';
import type { CatalogModel } from './entry.ts';
import { strongest, textSetting, textVariable, type Inputs } from './inputs.ts';
import { qwenBaseUrl } from './qwen-model.ts';
import { PROTOCOL_FACTS } from './protocol-facts.ts';

type Based = Pick<CatalogModel, 'provider' | 'runtime' | 'baseUrl'>;

/** The base URL that counts: flag (R1), entry, the protocol's variable (B30), `security.auth.baseUrl`, official default. */
export function resolveBaseUrl(model: Based, inputs: Inputs): Resolved<string> | undefined {
  if (model.provider === 'qwen-oauth') return qwenBaseUrl(inputs);
  const facts = PROTOCOL_FACTS[model.provider];
  const official = model.runtime ? facts.runtimeBaseUrl : facts.entryBaseUrl;
  return strongest([
    () => statedBaseUrl(model, inputs),
    () => (official === undefined ? undefined : { value: official, source: { layer: 'default', name: say`official address` }, hides: [] }),
  ]);
}

/** The same without the official default. */
export function statedBaseUrl({ provider, baseUrl }: Based, inputs: Inputs): Resolved<string> | undefined {
  const flag = inputs.flags.openaiBaseUrl;
  return strongest([
    () => (flag === undefined ? undefined : { value: flag, source: { layer: 'flag', name: '--openai-base-url' }, hides: [] }),
    () => baseUrl,
    ...PROTOCOL_FACTS[provider].baseUrlVariables.map((name) => () => textVariable(inputs, name)),
    () => textSetting(inputs, ['security', 'auth', 'baseUrl']),
  ]);
}

/** The error of a base URL that is not a web address. It says where the value is, and repeats no more than a host of it. */
export function badBaseUrl({ value, source }: Resolved<string>): AppError {
  const host = /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?=\/|$)/.exec(value.trim())?.[0];
  const isLocal = host !== undefined && /^(?:localhost|127\.|10\.|192\.168\.)/.test(host);
  const sample = host === undefined ? 'https://api.openai.com/v1' : `${isLocal ? 'http' : 'https'}://${host}/v1`;
  const message = say`The base URL is not a web address: ${sourceWords(source)}. Write one that starts with http:// or https:// and has no user name in it, such as ${sample}.`;
  return { code: 'model/bad-base-url', message, action: 'check-base-url' };
}
