import { looksLikeKey } from '../../../src-preload/schemas/key-shape.ts';
import type { RejectedVariable } from '../environment/environment.ts';
import { vaultTroubleWords } from '../environment/vault.ts';
import type { Resolved } from '../provenance.ts';
import type { AppError } from '../result.ts';
import { listed, say, type Sentence } from '../say.ts';
import { Secret } from '../secret.ts';
import { sourceWords } from '../source-words.ts';
import { originOf, type CatalogModel } from './entry.ts';
import { isHeaderValue } from '../../../src-preload/schemas/header-shape.ts';
import { strongest, textSetting, textVariable, type Inputs } from './inputs.ts';
import { qwenKey, qwenProblem } from './qwen-model.ts';
import { noAccount } from '../oauth/account-words.ts';
import { isAccountVariable } from '../oauth/account-variable.ts';
import { PROTOCOL_FACTS } from './protocol-facts.ts';

type Keyed = Pick<CatalogModel, 'provider' | 'envKey'>;

/** The key that counts: flag (R1), the entry's variable, the protocol's own (R6, B23), `security.auth.apiKey`. */
export function resolveKey({ provider, envKey }: Keyed, inputs: Inputs): Resolved<Secret> | undefined {
  if (provider === 'qwen-oauth') return qwenKey(inputs);
  const flag = inputs.flags.openaiApiKey;
  const found = strongest([
    () => flag && { value: flag.reveal(), source: { layer: 'flag', name: '--openai-api-key' } as const, hides: [] },
    ...variablesOf({ provider, ...(envKey === undefined ? {} : { envKey }) }).map((name) => () => textVariable(inputs, name)),
    () => textSetting(inputs, ['security', 'auth', 'apiKey']),
  ]);
  return (
    found && {
      value: new Secret(found.value),
      source: found.source,
      get hides() {
        return found.hides;
      },
    }
  );
}

const variablesOf = ({ provider, envKey }: Keyed): string[] => {
  const own = PROTOCOL_FACTS[provider].keyVariables;
  return envKey === undefined ? [...own] : [envKey, ...own.filter((name) => name !== envKey)];
};

/** The error of a missing key: which variable, what stands in its way, and what to do. */
export function missingKey(model: Keyed & Pick<CatalogModel, 'written'>, inputs: Inputs): AppError {
  const { envKey } = model;
  if (model.provider === 'qwen-oauth') return qwenProblem(inputs);
  if (envKey !== undefined && looksLikeKey(envKey)) {
    const origin = originOf(model);
    const place = origin ? ` (${sourceWords(origin)})` : '';
    const message = say`The entry${place} seems to have the key itself in envKey. Put the key into a variable, and the variable's name into envKey.`;
    return { code: 'model/key-missing', message, action: 'open-settings' };
  }
  if (envKey !== undefined && isAccountVariable(envKey) && inputs.environment.rejected(envKey).length === 0) return noAccount(envKey);
  const name = envKey ?? PROTOCOL_FACTS[model.provider].keyVariables[0] ?? say`The key`;
  const other = model.provider === 'vertex-ai' ? [say`Set it, or set GOOGLE_CLOUD_PROJECT (and GOOGLE_CLOUD_LOCATION) to sign in with Application Default Credentials instead of a key.`] : [];
  const message = listed([say`${name} is not set.`, ...inputs.environment.rejected(name).map(rejectionWords), ...other], ' ');
  return { code: 'model/key-missing', message, action: 'check-key' };
}

function rejectionWords({ source, reason }: RejectedVariable): Sentence {
  const place = sourceWords(source);
  switch (reason) {
    case 'empty':
      return say`${place} is empty, which counts as not set.`;
    case 'excluded':
      return say`${place} does not count: advanced.excludedEnvVars keeps it out of project .env files.`;
    case 'not-text':
      return say`${place} does not count: it is not a text. Put it in double quotes.`;
    case 'needs-app':
    case 'locked':
    case 'undecryptable':
      return vaultTroubleWords(source.name, reason);
  }
}

/** A key that cannot go into a header: a line break inside, or a character above U+00FF (X01, X02). The key is never printed. */
export function isSendableKey(key: Secret): boolean {
  return isHeaderValue(key.reveal().replace(/[\t\n\r ]+$/, ''));
}

/** The error of a key that cannot be sent. */
export function invalidKey({ source }: Resolved<Secret>): AppError {
  const message = say`The key cannot be sent: ${sourceWords(source)} holds a line break or a letter that no key has. Copy the key again and set it anew.`;
  return { code: 'model/key-invalid', message, action: 'check-key' };
}
