/** Where requests go, split for an SDK that joins its own path. */
export interface Endpoint {
  /** Base URL without query, fragment and the protocol's own path. */
  base: string;
  query?: Record<string, string>;
  /** Host and port. */
  host: string;
}

const PATH = '/chat/completions';

/**
 * The endpoint of an OpenAI-compatible base URL (R7): a base that already ends in `/chat/completions` is cut back, a
 * query string follows the joined path, one trailing slash is tolerated (B55 to B58). `undefined` when it is not an
 * http or https URL or holds a user name.
 */
export function chatCompletionsEndpoint(baseUrl: string): Endpoint | undefined {
  const parsed = webAddress(baseUrl);
  if (!parsed) return undefined;
  const base = parsed.origin + parsed.pathname.replace(/\/chat\/completions\/?$/, '');
  const query = parsed.search === '' ? undefined : Object.fromEntries(parsed.searchParams);
  return { base, host: parsed.host, ...(query ? { query } : {}) };
}

/** The exact URL of a request. */
export function urlOf({ base, query = {} }: Endpoint): string {
  const url = new URL(base + (base.endsWith('/') ? PATH.slice(1) : PATH));
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
