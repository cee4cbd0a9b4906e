import type { Provider } from './protocol.ts';

/** Key of the app's offline demo. */
export const DEMO_KEY = 'demo';

/**
 * Identity of a model in the catalog: protocol, id and base URL (R11). Opaque. The base URL goes in as a fingerprint,
 * because it may hold a secret and the key crosses to the window.
 */
export function modelKey(provider: Provider, id: string, baseUrl?: string): string {
  return baseUrl === undefined ? `${provider}:${id}` : `${provider}:${id}#${fingerprint(baseUrl)}`;
}

/** Identity of a model that no settings list (the CLI's `$runtime|openai|id`). */
export function runtimeKey(provider: Provider, id: string): string {
  return `$runtime|${provider}|${id}`;
}

/** A model id without the prefix that the CLI gives to runtime models when it saves one. */
export function withoutRuntimePrefix(id: string): string {
  const prefix = /^\$runtime\|[^|]*\|(?=.)/s;
  let plain = id;
  while (prefix.test(plain)) plain = plain.replace(prefix, '');
  return plain;
}

/** Two FNV-1a hashes of 32 bits: tells the base URLs of one settings file apart, no more. */
function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9dc5811c;
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000197);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}
