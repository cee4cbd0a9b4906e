import { PROTOCOL_FACTS } from '../models/protocol-facts.ts';
import type { JsonObject } from '../settings/json.ts';
import type { ProviderDraft } from './draft.ts';
import type { Preset } from './presets.ts';

/**
 * The entries that a draft stands for, as the newest CLI writes them (SEMANTICS section 9): "[prefix] id" as the name
 * where it has the provider, and `wireApi` for one of one's own. The address is always written, because the CLI refuses
 * an `anthropic` entry without one (B04); only Google's own servers go without, whose address depends on the location.
 */
export function providerEntries({ protocol, baseUrl, envKey, models }: ProviderDraft, { kind, namePrefix, namePrefixes }: Preset): JsonObject[] {
  const address = statedBaseUrl(protocol, baseUrl);
  const prefix = namePrefixes?.[address] ?? namePrefix;
  return models.map(({ id, name }) => ({
    id: id.trim(),
    name: name?.trim() || (prefix === undefined ? id.trim() : `[${prefix}] ${id.trim()}`),
    ...(address !== '' && { baseUrl: address }),
    envKey,
    ...(kind === 'custom' && protocol === 'openai' && { wireApi: 'chat-completions' }),
  }));
}

/** The address as it is written; empty for Google's own servers. */
export function statedBaseUrl(protocol: ProviderDraft['protocol'], baseUrl: string): string {
  const typed = baseUrl.trim();
  if (typed !== '') return typed;
  return protocol === 'openai' || protocol === 'anthropic' ? (PROTOCOL_FACTS[protocol].entryBaseUrl ?? '') : '';
}
