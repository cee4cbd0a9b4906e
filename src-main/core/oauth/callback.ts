/** A request to the loopback listener, before anything of it is believed. */
export interface CallbackRequest {
  method: string;
  /** The `Host` header. */
  host: string | undefined;
  /** The request target: path and query. */
  target: string;
  /** `Sec-Fetch-Dest`: what the browser wants the answer for. Absent in old browsers. */
  destination?: string | undefined;
}

/** What the one right callback looks like. */
export interface ExpectedCallback {
  port: number;
  path: string;
  /** Absent where the path itself is the secret, for services without a `state`. */
  state?: string;
  /** Checked whenever the callback names an issuer (RFC 9207). */
  issuer?: string;
  /** The server's metadata promise that it names its issuer; a callback without one is then a forgery. */
  issuerPromised?: boolean;
  /** Compares secrets in constant time. */
  same(a: string, b: string): boolean;
}

/** What to make of a request. Only the last three settle the sign-in; whatever is ignored leaves it waiting. */
export type Verdict =
  | { kind: 'ignored'; status: 400 | 404 | 405 | 414 | 421 }
  | { kind: 'code'; search: string }
  | { kind: 'error'; error: string; description: string }
  | { kind: 'foreign-issuer' };

/** Longest query in characters. */
const LONGEST_QUERY = 4096;

/** Parameters that must not be given twice (RFC 6749 section 3.1). */
const SINGLE = ['code', 'state', 'iss', 'error', 'error_description'];

const ignored = (status: 400 | 404 | 405 | 414 | 421): Verdict => ({ kind: 'ignored', status });

/** Judges a request by RFC 8252 section 8 and RFC 9207: exact host, path and method, a right state, nothing twice. */
export function judgeCallback({ method, host, target, destination }: CallbackRequest, expected: ExpectedCallback): Verdict {
  // Another name for this address is DNS rebinding.
  if (host !== `127.0.0.1:${expected.port}`) return ignored(421);
  const at = target.indexOf('?');
  const path = at < 0 ? target : target.slice(0, at);
  const search = at < 0 ? '' : target.slice(at + 1);
  if (search.length > LONGEST_QUERY) return ignored(414);
  if (!expected.same(path, expected.path)) return ignored(404);
  if (method !== 'GET') return ignored(405);
  // Images, frames and scripts of other pages say so.
  if (destination !== undefined && destination !== 'document') return ignored(400);
  return judgeQuery(search, expected);
}

/** Judges the query of a callback, however it came here. */
export function judgeQuery(search: string, { state, issuer, issuerPromised, same }: ExpectedCallback): Verdict {
  const query = new URLSearchParams(search);
  if (SINGLE.some((name) => query.getAll(name).length > 1)) return ignored(400);
  if (state !== undefined && !same(query.get('state') ?? '', state)) return ignored(400);
  const [error, code, from] = [query.get('error'), query.get('code'), query.get('iss')];
  if (!error && !code) return ignored(400);
  if (issuer !== undefined && (from === null ? issuerPromised === true : from !== issuer)) return { kind: 'foreign-issuer' };
  return error ? { kind: 'error', error, description: query.get('error_description') ?? '' } : { kind: 'code', search };
}
