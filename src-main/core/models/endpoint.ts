import type { GoogleCredential } from './route.ts';
import type { Protocol } from './protocol.ts';

/** Where requests go, split for an SDK that joins its own path. */
export interface Endpoint {
  /** Base URL without query, fragment and the protocol's own path. */
  base: string;
  /** What the protocol adds to the base; begins with a slash. */
  path: string;
  query?: Record<string, string>;
  /** Host and port. */
  host: string;
}

/** What a protocol's path is made of. */
export interface EndpointParts {
  provider: Protocol;
  modelId: string;
  credential?: GoogleCredential;
  /** OpenAI's other API. */
  wireApi?: 'responses';
}

/** The endpoint of a base URL for its protocol (R7). `undefined` when it is not an http or https URL or holds a user name. */
export function endpointOf(baseUrl: string, { provider, modelId, credential, wireApi }: EndpointParts): Endpoint | undefined {
  switch (provider) {
    case 'anthropic':
      return joined(baseUrl, /(?:\/v1)?(?:\/messages|\/chat\/completions)?\/?$/, '/v1/messages');
    case 'gemini':
      return joined(baseUrl, /(?:\/v1(?:beta)?)?\/?$/, `/v1beta/${geminiName(modelId)}:streamGenerateContent`, { alt: 'sse' });
    case 'vertex-ai':
      return joined(baseUrl, /(?:\/v1(?:beta1)?)?\/?$/, `/v1beta1/${vertexName(modelId, credential)}:streamGenerateContent`, { alt: 'sse' });
    case 'openai':
    case 'qwen-oauth':
      return wireApi === 'responses' ? joined(baseUrl, /\/(?:chat\/completions|responses)\/?$/, '/responses') : chatCompletionsEndpoint(baseUrl);
  }
}

/**
 * The endpoint of an OpenAI-compatible base URL (R7): a base that already ends in `/chat/completions` is cut back, a
 * query string follows the joined path, one trailing slash is tolerated (B55 to B58).
 */
export function chatCompletionsEndpoint(baseUrl: string): Endpoint | undefined {
  return joined(baseUrl, /\/chat\/completions\/?$/, '/chat/completions');
}

/** `own`: what is cut off the end of the base because the path brings it again. */
function joined(baseUrl: string, own: RegExp, path: string, always: Record<string, string> = {}): Endpoint | undefined {
  const parsed = webAddress(baseUrl);
  if (!parsed) return undefined;
  const query = { ...always, ...Object.fromEntries(parsed.searchParams) };
  return { base: parsed.origin + parsed.pathname.replace(own, ''), path, host: parsed.host, ...(Object.keys(query).length > 0 ? { query } : {}) };
}

/** As the official SDK names models; a name that has its collection keeps it. */
function geminiName(id: string): string {
  return inPath(/^(?:models|tunedModels)\//.test(id) ? id : `models/${id}`);
}

/** With a project, names are relative to it; `publisher/name` is a model of that publisher. */
function vertexName(id: string, credential: GoogleCredential | undefined): string {
  if (id.startsWith('projects/')) return inPath(id);
  const [publisher = '', name] = id.split('/');
  const isNamed = /^(?:publishers|models)\//.test(id);
  const model = isNamed ? id : name === undefined ? `publishers/google/models/${id}` : `publishers/${publisher}/models/${name}`;
  return inPath(credential ? `projects/${credential.project}/locations/${credential.location}/${model}` : model);
}

/** Segment by segment, so that no name leaves its place in the path. */
const inPath = (name: string): string =>
  name
    .split('/')
    .map((segment) => (/^\.{1,2}$/.test(segment) ? '_' : encodeURIComponent(segment).replaceAll('%3A', ':').replaceAll('%40', '@')))
    .join('/');

/** The exact URL of a request. */
export function urlOf({ base, path, query = {} }: Endpoint): string {
  const url = new URL(base + (base.endsWith('/') ? path.slice(1) : path));
  url.search = Object.entries(query)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
  return url.href;
}

/** Host and port of a base URL, or `undefined` when it is not a web address. */
export function hostOf(baseUrl: string): string | undefined {
  return webAddress(baseUrl)?.host;
}

/** fetch refuses a URL with a user name or password in it. */
function webAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isUsable = url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isUsable ? url : undefined;
}

/** As the SDK's query writer does: everything but unreserved characters (RFC 3986 section 2.3). */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
