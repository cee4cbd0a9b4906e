import type { Resolved } from '../provenance.ts';
import { resolveKey } from './api-key.ts';
import { statedBaseUrl } from './base-url.ts';
import { resolveCredential } from './credential.ts';
import type { CatalogModel } from './entry.ts';
import type { Inputs } from './inputs.ts';
import { runtimeKey } from './key.ts';
import { PROTOCOL_FACTS } from './protocol-facts.ts';
import { PROTOCOLS, type Protocol } from './protocol.ts';
import { variableModel } from './requested.ts';
import { topLevelGeneration } from './top-level-generation.ts';

/** A model that no settings list, made from flags, variables and the top-level settings (R9); `model.generationConfig` applies to it (G09). */
export function runtimeModel(provider: Protocol, id: Resolved<string>, inputs: Inputs): CatalogModel {
  return { key: runtimeKey(provider, id.value), provider, id, name: id.value, runtime: true, generation: topLevelGeneration(inputs) };
}

/** A key of the protocol's own, or what takes its place. */
export const canSignIn = (provider: Protocol, inputs: Inputs): boolean =>
  resolveKey({ provider }, inputs) !== undefined || resolveCredential(provider, inputs) !== undefined;

/** True when a key resolves, and a base URL with it: a stated one or, unless that is demanded, an official default (R9). */
export function canRun(provider: Protocol, inputs: Inputs, needsStatedBase = false): boolean {
  const { oneServer = false, runtimeBaseUrl } = PROTOCOL_FACTS[provider];
  const hasDefault = runtimeBaseUrl !== undefined && (oneServer || !needsStatedBase);
  return (hasDefault || statedBaseUrl({ provider, runtime: true }, inputs) !== undefined) && canSignIn(provider, inputs);
}

/** The models that variables alone describe completely, so that they stay in reach when another one is selected. */
export function variableModels(models: readonly CatalogModel[], inputs: Inputs): CatalogModel[] {
  return PROTOCOLS.flatMap((provider) => {
    const id = variableModel(inputs, provider);
    const isListed = models.some((model) => model.provider === provider && model.id.value === id?.value);
    return id && !isListed && canRun(provider, inputs, true) ? [runtimeModel(provider, id, inputs)] : [];
  });
}
