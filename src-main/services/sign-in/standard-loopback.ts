import type { Configuration, TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client';
import { atService } from './failure.ts';
import type { Flow, SignedIn } from './flow.ts';
import { viaLoopback } from './loopback-flow.ts';

export type Issued = TokenEndpointResponse & TokenEndpointResponseHelpers;

/** What is asked of a standard server. */
export interface StandardRequest {
  host: string;
  config: Configuration;
  scope: string;
  resource?: string | undefined;
  keep(issued: Issued): Promise<SignedIn>;
}

const CALLBACK = '/callback';

/** Authorization code grant with PKCE S256, state, nonce and the issuer check of RFC 9207. */
export async function standardLoopback(flow: Flow, { host, config, scope, resource, keep }: StandardRequest): Promise<SignedIn> {
  const { authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } = await import('openid-client');
  const scopes = scope.split(/\s+/);
  const [state, pkceCodeVerifier] = [randomState(), randomPKCECodeVerifier()];
  const nonce = scopes.includes('openid') ? randomNonce() : undefined;
  const challenge = await calculatePKCECodeChallenge(pkceCodeVerifier);
  const { issuer, authorization_response_iss_parameter_supported: issuerPromised = false } = config.serverMetadata();
  const checks = { expectedState: state, pkceCodeVerifier, ...(nonce !== undefined && { expectedNonce: nonce }) };
  const parameters = {
    scope,
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...(nonce !== undefined && { nonce }),
    ...(resource !== undefined && { resource }),
    // OpenID Connect Core, section 11: without consent there is no offline access.
    ...(scopes.includes('offline_access') && { prompt: 'consent' }),
  };
  return viaLoopback(flow, {
    host,
    callback: { path: CALLBACK, state, issuer, issuerPromised },
    page: (redirect) => buildAuthorizationUrl(config, { ...parameters, redirect_uri: redirect }).href,
    finish: async (callback) =>
      keep(await atService(host, () => authorizationCodeGrant(config, callback, checks, resource === undefined ? undefined : { resource }))),
  });
}
