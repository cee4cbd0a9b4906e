import { say } from '../say.ts';
import { isObject } from '../settings/json.ts';
import { PROTOCOLS, type Protocol } from './protocol.ts';

/** What a key of `modelProviders` stands for. `responses`: OpenAI's other API, which the newest CLI has as a protocol of its own. */
export type ProviderKeyMeaning = { protocol: Protocol; responses: boolean } | { unknown: string };

/** A protocol's own name stands for itself; any other key, and a protocol's too, can be mapped by `providerProtocol` (R12, B36, B37). */
export function meaningOf(providerKey: string, providerProtocol: unknown): ProviderKeyMeaning {
  const mapped = isObject(providerProtocol) && Object.hasOwn(providerProtocol, providerKey) ? providerProtocol[providerKey] : undefined;
  const name = mapped ?? providerKey;
  if (name === 'openai-responses') return { protocol: 'openai', responses: true };
  const protocol = PROTOCOLS.find((known) => known === name);
  if (protocol) return { protocol, responses: false };
  return { unknown: mapped === undefined ? say`is not a protocol and providerProtocol does not say which it speaks` : say`is mapped to a protocol that does not exist` };
}
