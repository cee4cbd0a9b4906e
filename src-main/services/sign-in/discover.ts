import type { Configuration, DiscoveryRequestOptions, ServerMetadata } from 'openid-client';
import { isLoopback, isSafeAddress } from '../../core/oauth/service-url.ts';
import { unsuitable } from '../../core/oauth/sign-in-failure.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import type { SignInFetch } from './ports.ts';

/** The endpoints that secrets or people are sent to. */
const ENDPOINTS = ['authorization_endpoint', 'token_endpoint', 'device_authorization_endpoint', 'revocation_endpoint', 'jwks_uri'] as const;

/**
 * Reads what a service says of itself: OpenID Connect Discovery first, RFC 8414 where there is none. Rejects with the
 * library's errors, and for metadata that sends anything to an unprotected address.
 */
export async function discover(issuer: URL, clientId: string, fetch: SignInFetch): Promise<Configuration> {
  const config = await read(issuer, clientId, fetch, 'oidc').catch((error: unknown) => {
    if (!isNotFound(error)) throw error;
    return read(issuer, clientId, fetch, 'oauth2');
  });
  refuseUnsafe(config.serverMetadata());
  config.timeout = 0; // `fetch` has its own limit, which a long wait for the person must not meet
  return config;
}

async function read(issuer: URL, clientId: string, fetch: SignInFetch, algorithm: 'oidc' | 'oauth2'): Promise<Configuration> {
  const { allowInsecureRequests, customFetch, discovery, None } = await import('openid-client');
  const isHere = issuer.protocol === 'http:' && isLoopback(issuer);
  const options: DiscoveryRequestOptions = Object.assign({ algorithm, execute: isHere ? [allowInsecureRequests] : [] }, { [customFetch]: fetch });
  const attempt = (server: URL): Promise<Configuration> => discovery(server, clientId, undefined, None(), options);
  return attempt(issuer).catch((error: unknown) => {
    // People leave out, or add, the slash at the end.
    if (!isOtherIssuer(error)) throw error;
    return attempt(otherSlash(issuer));
  });
}

function otherSlash(issuer: URL): URL {
  const other = new URL(issuer);
  other.pathname = issuer.pathname.endsWith('/') ? issuer.pathname.slice(0, -1) : `${issuer.pathname}/`;
  return other;
}

const isOtherIssuer = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED';

const isNotFound = (error: unknown): boolean => error instanceof Error && error.cause instanceof Response && error.cause.status === 404;

function refuseUnsafe(metadata: Readonly<ServerMetadata>): void {
  for (const name of ENDPOINTS) {
    const address = metadata[name];
    if (typeof address === 'string' && !isSafeAddress(address)) {
      throw new AppFailure(unsuitable(new URL(metadata.issuer).host, say`it names an address that is not protected by https`));
    }
  }
}
