import { isSendableKey } from '../models/api-key.ts';
import { badBaseUrl } from '../models/base-url.ts';
import { endpointOf } from '../models/endpoint.ts';
import type { AppError } from '../result.ts';
import { say, type Sentence } from '../say.ts';
import { Secret } from '../secret.ts';
import { planKeyProblem } from './coding-plan.ts';
import type { ProviderDraft, SetupDraft } from './draft.ts';
import { presetOf } from './presets.ts';
import { statedBaseUrl } from './provider-entries.ts';

/** Variables by which other programs are run; nobody's key belongs there. */
const RESERVED = /^(?:PATH|HOME|TMP|TEMP|TMPDIR|SHELL|NODE_OPTIONS|NODE_PATH|(?:LD|DYLD)_.*|QWEN_HOME)$/i;

/** Why a draft cannot be carried out, whatever the files say; `undefined` when it can. The key is never part of the words. */
export function draftProblem(draft: SetupDraft): AppError | undefined {
  const key = draft.key?.trim() ?? '';
  if (key !== '' && !isSendableKey(new Secret(key))) return unsendable;
  return draft.kind === 'provider' ? providerProblem(draft) : key === '' ? undefined : planKeyProblem(key);
}

function providerProblem({ preset, protocol, baseUrl, envKey, models }: ProviderDraft): AppError | undefined {
  const { servers, baseUrlExample } = presetOf(preset);
  if (baseUrl.trim() === '' && servers.length === 0 && protocol === 'openai') return incomplete(say`The base URL is missing. Write the address of the server, such as ${baseUrlExample ?? ''}.`);
  const address = statedBaseUrl(protocol, baseUrl);
  if (address !== '' && !endpointOf(address, { provider: protocol, modelId: 'm' })) {
    return badBaseUrl({ value: address, source: { layer: 'window', name: say`the address in this form` }, hides: [] });
  }
  if (!/^[A-Za-z_]\w*$/.test(envKey) || RESERVED.test(envKey)) return incomplete(say`${envKey} cannot hold the key, because other programs give that name a meaning. Choose another name, such as MY_API_KEY.`);
  if (models.length === 0 || models.some(({ id }) => id.trim() === '')) return incomplete(say`The id of the model is missing. Choose a model from the list, or type its id.`);
  return undefined;
}

const incomplete = (message: Sentence): AppError => ({ code: 'setup/incomplete', message });

const unsendable: AppError = {
  code: 'model/key-invalid',
  message: say`The key cannot be sent: it holds a line break or a letter that no key has. Copy the key again.`,
  action: 'check-key',
};
