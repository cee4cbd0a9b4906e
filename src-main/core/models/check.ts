import type { Resolved } from '../provenance.ts';
import type { AppError } from '../result.ts';
import { say } from '../say.ts';
import type { Secret } from '../secret.ts';
import { invalidKey, isSendableKey, missingKey, resolveKey } from './api-key.ts';
import { badBaseUrl, resolveBaseUrl } from './base-url.ts';
import { resolveCredential, vertexServer } from './credential.ts';
import { endpointOf, type Endpoint } from './endpoint.ts';
import type { CatalogModel } from './entry.ts';
import { textSetting, type Inputs } from './inputs.ts';
import { groupOf, SENDABLE } from './protocol-facts.ts';
import type { GoogleCredential } from './route.ts';

/** The parts of a request that can be missing or wrong. */
export interface Ready {
  /** Absent when `credential` takes its place. */
  key?: Resolved<Secret>;
  credential?: Resolved<GoogleCredential>;
  baseUrl: Resolved<string>;
  endpoint: Endpoint;
}

/** `lookedIn`: the places that were searched for what is missing; empty when nothing is. */
export type Checked = { ok: true; value: Ready } | { ok: false; error: AppError; lookedIn: readonly string[] };

/** Whether a model can be sent to; the picker greys a model and a route fails for the same reason. */
export function checkModel(model: CatalogModel, inputs: Inputs): Checked {
  const barred = whyBarred(model, inputs);
  if (barred) return { ok: false, error: barred, lookedIn: [] };
  const key = resolveKey(model, inputs);
  const credential = key ? undefined : resolveCredential(model.provider, inputs);
  const baseUrl = serverOf(resolveBaseUrl(model, inputs), credential);
  const parts = { provider: model.provider, modelId: model.id.value, ...(model.wireApi && { wireApi: model.wireApi }), ...(credential && { credential: credential.value }) };
  const endpoint = baseUrl && endpointOf(baseUrl.value, parts);
  if (baseUrl && !endpoint) return { ok: false, error: badBaseUrl(baseUrl), lookedIn: [] };
  if (!key && !credential) return { ok: false, error: missingKey(model, inputs), lookedIn: model.provider === 'qwen-oauth' ? [] : inputs.lookedIn };
  if (key && !isSendableKey(key.value)) return { ok: false, error: invalidKey(key), lookedIn: [] };
  if (!baseUrl || !endpoint) return { ok: false, error: unsupported(model), lookedIn: [] };
  return { ok: true, value: { ...(key && { key }), ...(credential && { credential }), baseUrl, endpoint } };
}

/** With a location, Google's official address is that of the location. */
function serverOf(baseUrl: Resolved<string> | undefined, credential: Resolved<GoogleCredential> | undefined): Resolved<string> | undefined {
  if (!baseUrl || !credential || baseUrl.source.layer !== 'default') return baseUrl;
  return { value: vertexServer(credential.value.location) ?? baseUrl.value, source: baseUrl.source, hides: baseUrl.hides };
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
  const message = say`The settings allow only ${enforced.value}: security.auth.enforcedType${place}. This would use ${used}. Choose a model of the protocol that is allowed.`;
  return { code: 'model/wrong-auth-type', message, action: 'choose-model' };
}

/** The error of a protocol that this version cannot send through. */
export function unsupported({ provider }: Pick<CatalogModel, 'provider'>): AppError {
  const message = say`This version cannot send through ${groupOf(provider)} yet. Choose another model for now.`;
  return { code: 'model/unsupported-protocol', message, action: 'choose-model' };
}
