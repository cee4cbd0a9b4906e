import type { Resolved } from '../provenance.ts';
import type { AppError } from '../result.ts';
import type { Secret } from '../secret.ts';
import { invalidKey, isSendableKey, missingKey, resolveKey } from './api-key.ts';
import { badBaseUrl, resolveBaseUrl } from './base-url.ts';
import { chatCompletionsEndpoint, type Endpoint } from './endpoint.ts';
import type { CatalogModel } from './entry.ts';
import { textSetting, type Inputs } from './inputs.ts';
import { groupOf, SENDABLE } from './protocol-facts.ts';

/** The parts of a request that can be missing or wrong. */
export interface Ready {
  key: Resolved<Secret>;
  baseUrl: Resolved<string>;
  endpoint: Endpoint;
}

/** `lookedIn`: the places that were searched for what is missing; empty when nothing is. */
export type Checked = { ok: true; value: Ready } | { ok: false; error: AppError; lookedIn: readonly string[] };

/** Whether a model can be sent to; the picker greys a model and a route fails for the same reason. */
export function checkModel(model: CatalogModel, inputs: Inputs): Checked {
  const barred = whyBarred(model, inputs);
  if (barred) return { ok: false, error: barred, lookedIn: [] };
  const baseUrl = resolveBaseUrl(model, inputs);
  const endpoint = baseUrl && chatCompletionsEndpoint(baseUrl.value);
  if (baseUrl && !endpoint) return { ok: false, error: badBaseUrl(baseUrl), lookedIn: [] };
  const key = resolveKey(model, inputs);
  if (!key) return { ok: false, error: missingKey(model, inputs), lookedIn: inputs.lookedIn };
  if (!isSendableKey(key.value)) return { ok: false, error: invalidKey(key), lookedIn: [] };
  if (!baseUrl || !endpoint) return { ok: false, error: unsupported(model), lookedIn: [] };
  return { ok: true, value: { key, baseUrl, endpoint } };
}

function whyBarred(model: CatalogModel, inputs: Inputs): AppError | undefined {
  const enforced = textSetting(inputs, ['security', 'auth', 'enforcedType']);
  if (enforced && enforced.value !== model.provider) return wrongAuthType(enforced, model.provider);
  if (!SENDABLE.has(model.provider)) return unsupported(model);
  return model.unfit === undefined ? undefined : { code: 'model/unsupported-protocol', message: model.unfit, action: 'choose-model' };
}

/** The error of a protocol other than the one that `security.auth.enforcedType` demands (D24). */
export function wrongAuthType(enforced: Resolved<string>, used: string): AppError {
  const place = enforced.source.file === undefined ? '' : ` (${enforced.source.file})`;
  const message = `The settings allow only ${enforced.value}: security.auth.enforcedType${place}. This would use ${used}. Choose a model of the protocol that is allowed.`;
  return { code: 'model/wrong-auth-type', message, action: 'choose-model' };
}

/** The error of a protocol that this version cannot send through. */
export function unsupported({ provider }: Pick<CatalogModel, 'provider'>): AppError {
  const message = `This version sends only through OpenAI-compatible endpoints, and this model belongs to ${groupOf(provider)}. Choose another model for now.`;
  return { code: 'model/unsupported-protocol', message, action: 'choose-model' };
}
