import { meaningOf } from '../models/provider-key.ts';
import { say, type Sentence } from '../say.ts';
import { isUnsafeName, valueAt, type JsonObject, type JsonPath } from '../settings/json.ts';
import { modernise, writtenPath } from '../settings/legacy.ts';
import type { ListRef } from './entry-view.ts';

/** The path of a list of models in a settings file, also in one of an older shape (B40). */
export function listPath(settings: JsonObject, { providerKey }: Pick<ListRef, 'providerKey'>): JsonPath {
  return writtenPath(['modelProviders', providerKey], modernise(settings).moved);
}

/** How many entries a list has; `undefined` where something else stands in its place. */
export function listLength(settings: JsonObject, list: JsonPath): number | undefined {
  const held = valueAt(settings, list);
  if (held === undefined) return 0;
  return Array.isArray(held) ? held.length : undefined;
}

/** Why a key of `modelProviders` cannot take entries, in a sentence; `undefined` when it can (R12). */
export function whyNoKey(providerKey: string, providerProtocol: unknown): Sentence | undefined {
  const meaning = meaningOf(providerKey, providerProtocol);
  if (isUnsafeName(providerKey) || 'unknown' in meaning) {
    return say`Models under “${providerKey}” would be skipped, because nothing says which protocol it speaks. Choose openai, anthropic, gemini or vertex-ai, or write providerProtocol into the settings first.`;
  }
  return meaning.protocol === 'qwen-oauth' ? say`The models of Qwen OAuth are fixed, so none can be added to them. Choose another protocol.` : undefined;
}
