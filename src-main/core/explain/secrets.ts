import type { CatalogModel } from '../models/entry.ts';
import { textSetting, type Inputs } from '../models/inputs.ts';
import { PROTOCOL_FACTS } from '../models/protocol-facts.ts';
import { isSecretName } from './mask.ts';

/** Keys that the values of a request could repeat: every key in reach of its model, and variables with names of secrets. */
export function knownSecrets(model: CatalogModel | undefined, inputs: Inputs): string[] {
  const variables = [model?.envKey, ...(model ? PROTOCOL_FACTS[model.provider].keyVariables : []), ...filledIn(model)];
  const found = [
    inputs.flags.openaiApiKey?.reveal(),
    textSetting(inputs, ['security', 'auth', 'apiKey'])?.value,
    ...variables.map((name) => (name === undefined ? undefined : inputs.environment.get(name)?.value)),
  ];
  return [...new Set(found.filter((value) => value !== undefined))];
}

/** Variables whose value stands in the entry by now, by their names in the base URL as written. */
function filledIn(model: CatalogModel | undefined): string[] {
  const names = [...(model?.writtenBaseUrl ?? '').matchAll(/\$(?:(\w+)|\{([^}]+)\})/g)].map(([, plain, braced]) => plain ?? braced ?? '');
  return names.filter(isSecretName);
}
