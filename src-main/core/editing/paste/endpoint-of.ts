import { PROTOCOL_FACTS } from '../../models/protocol-facts.ts';
import { PRESETS } from '../../setup/presets.ts';

/** What an address says about a model. */
export interface AddressFacts {
  providerKey: 'openai' | 'anthropic' | 'gemini' | 'vertex-ai';
  baseUrl: string;
  /** Usual variable for its key. */
  envKey: string;
  id?: string;
  /** A key that stands in the query. */
  secret?: string;
}

/** Parts of an address that the protocol adds by itself. */
const PATHS: readonly { pattern: RegExp; providerKey: AddressFacts['providerKey'] }[] = [
  { pattern: /\/v1\/messages\/?$/, providerKey: 'anthropic' },
  { pattern: /\/v1beta\d*(?:\/models(?:\/([^/:]+)(?::\w+)?)?)?\/?$/, providerKey: 'gemini' },
  { pattern: /\/(?:chat\/completions|completions|responses|models|embeddings)\/?$/, providerKey: 'openai' },
];

/** Reads an address of an API; `undefined` for anything but a web address. Never throws. */
export function addressFacts(text: string): AddressFacts | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  const found = PATHS.find(({ pattern }) => pattern.test(url.pathname));
  const providerKey = byHost(url.hostname) ?? found?.providerKey ?? 'openai';
  const [, model] = found?.pattern.exec(url.pathname) ?? [];
  const deployment = /\/deployments\/([^/]+)/.exec(url.pathname)?.[1];
  const secret = url.searchParams.get('key') ?? undefined;
  for (const name of ['key', 'alt']) url.searchParams.delete(name);
  const path = (found ? url.pathname.replace(found.pattern, '') : url.pathname).replace(/\/$/, '');
  const id = model ?? deployment;
  return {
    providerKey,
    baseUrl: `${url.origin}${path}${url.searchParams.size > 0 ? `?${url.searchParams.toString()}` : ''}`,
    envKey: envKeyFor(url.hostname, providerKey),
    ...(id !== undefined && { id: decoded(id) }),
    ...(secret !== undefined && { secret }),
  };
}

function byHost(host: string): AddressFacts['providerKey'] | undefined {
  if (/(?:^|\.)anthropic\.com$/.test(host)) return 'anthropic';
  if (/(?:^|[.-])aiplatform\.googleapis\.com$/.test(host)) return 'vertex-ai';
  return host === 'generativelanguage.googleapis.com' ? 'gemini' : undefined;
}

/** As the presets name it, else after the server; a server without a name has the protocol's own. */
function envKeyFor(host: string, providerKey: AddressFacts['providerKey']): string {
  const preset = PRESETS.find(({ servers }) => servers.some(({ baseUrl }) => URL.canParse(baseUrl) && new URL(baseUrl).hostname === host));
  if (preset && preset.kind === 'service' && preset.envKey !== '') return preset.envKey;
  const labels = host.split('.');
  const label = labels.length > 1 && /[a-z]$/i.test(host) ? labels.at(-2) : undefined;
  const name = `${(label ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '_')}_API_KEY`;
  return label !== undefined && /^[A-Z]/.test(name) ? name : (PROTOCOL_FACTS[providerKey].keyVariables[0] ?? 'API_KEY');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
