import type { Configuration } from 'openid-client';
import { chooseMethod } from '../../core/oauth/choose-method.ts';
import { isSafeAddress, readServiceUrl } from '../../core/oauth/service-url.ts';
import { unsuitable } from '../../core/oauth/sign-in-failure.ts';
import type { SignInAccount } from '../../core/oauth/tokens.ts';
import { AppFailure } from '../../core/result.ts';
import type { SignInStart } from '../../../src-preload/contract.ts';
import { say } from '../../core/say.ts';
import { discover } from './discover.ts';
import { atService } from './failure.ts';
import type { Flow, SignedIn, Way } from './flow.ts';
import { issuedTokens } from './issued-tokens.ts';
import { standardDevice } from './standard-device.ts';
import { standardLoopback, type StandardRequest } from './standard-loopback.ts';

type ProviderStart = Extract<SignInStart, { way: 'oidc' }>;

/** What is asked for when nobody says otherwise, as far as the server knows it. */
const USUAL_SCOPES = ['openid', 'profile', 'email', 'offline_access'];

/** Any OpenID provider, by its issuer and a client ID. */
export function providerWay(request: ProviderStart): Way {
  return async (flow) => {
    const issuer = readServiceUrl(request.issuer, say`The issuer`);
    if (!issuer.ok) throw new AppFailure(issuer.error);
    for (const address of [request.resource, request.baseUrl]) if (address !== undefined && !isSafeAddress(address)) throw new AppFailure(badBaseUrl());
    const { host } = issuer.value;
    const config = await atService(host, () => discover(issuer.value, request.clientId.trim(), flow.fetch));
    return signInWith(flow, request.method, standardRequest(flow, host, config, request));
  };
}

/** Takes the method that fits the server, the machine and the wish. */
export async function signInWith(flow: Flow, method: ProviderStart['method'], request: StandardRequest): Promise<SignedIn> {
  const metadata = request.config.serverMetadata();
  const offered = { hasPage: Boolean(metadata.authorization_endpoint), hasDevice: Boolean(metadata.device_authorization_endpoint) };
  switch (chooseMethod(method, offered, flow.situation)) {
    case 'loopback':
      return standardLoopback(flow, request);
    case 'device':
      return standardDevice(flow, request);
    case undefined:
      throw new AppFailure(unsuitable(request.host, method === 'device' ? say`it gives no codes to sign in with` : say`it has no page to sign in at`));
  }
}

function standardRequest(flow: Flow, host: string, config: Configuration, request: ProviderStart): StandardRequest {
  const { issuer } = config.serverMetadata();
  const scope = request.scope?.trim() || usualScope(config);
  const { resource, baseUrl } = request;
  const account: SignInAccount = { kind: 'oidc', issuer, clientId: request.clientId.trim(), scope, ...(resource && { resource }), ...(baseUrl && { baseUrl }) };
  return { host, config, scope, resource, keep: (issued) => flow.keep(account, issuedTokens(issued, flow.now().wall)) };
}

function usualScope(config: Configuration): string {
  const known = config.serverMetadata().scopes_supported;
  const scopes = known ? USUAL_SCOPES.filter((scope) => known.includes(scope)) : USUAL_SCOPES;
  return scopes.length > 0 ? scopes.join(' ') : 'openid';
}

const badBaseUrl = () => ({
  code: 'signIn/bad-input' as const,
  message: say`The sign-in did not start, because its endpoint is no address that begins with https://. Correct the base URL and try again.`,
});
