import type { Configuration, ServerMetadata, TokenEndpointResponse } from 'openid-client';
import type { IssuedTokens } from '../../core/oauth/tokens.ts';
import { redact } from '../../core/redact.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { Secret } from '../../core/secret.ts';
import { unreachable } from '../../core/oauth/account-words.ts';
import { RenewalRefused, type TokenService } from './token-service.ts';

/** `fetch` to a sign-in service, through the person's proxy. */
export type TokenFetch = (url: string, init: RequestInit) => Promise<Response>;

/** A service and this app as its client. */
export interface TokenClient {
  /** In sentences: "Qwen", or the host of the issuer. */
  name: string;
  host: string;
  clientId: string;
  /** Loopback servers may speak http. */
  isInsecure: boolean;
  /** Sent with each renewal. */
  parameters?: Record<string, string>;
  /** Where its endpoints are; asked for with the first request. */
  metadata(fetch: TokenFetch): Promise<ServerMetadata>;
}

/** As the newest CLI waits for the service. */
const LIMIT_S = 30;
const REVOKE_LIMIT_MS = 5000;

/** Renews and revokes through `openid-client`, which is loaded with the first request. `now` in milliseconds since the epoch. */
export function tokenService(client: TokenClient, fetch: TokenFetch, now: () => number): TokenService {
  return {
    host: client.host,
    async renew(refresh) {
      try {
        const { refreshTokenGrant } = await import('openid-client');
        return issuedBy(await refreshTokenGrant(await configure(client, fetch), refresh.reveal(), client.parameters), now());
      } catch (error) {
        throw renewalFailure(error, client, refresh);
      }
    },
    async revoke({ access, refresh }) {
      const limited: TokenFetch = (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(REVOKE_LIMIT_MS) });
      try {
        const configuration = await configure(client, limited);
        if (configuration.serverMetadata().revocation_endpoint === undefined) return;
        const { tokenRevocation } = await import('openid-client');
        if (refresh) await tokenRevocation(configuration, refresh.reveal(), { token_type_hint: 'refresh_token' });
        await tokenRevocation(configuration, access.reveal(), { token_type_hint: 'access_token' });
      } catch {
        // the sign-in is gone here in any case; the service forgets it when it expires
      }
    },
  };
}

async function configure(client: TokenClient, fetch: TokenFetch): Promise<Configuration> {
  const openid = await import('openid-client');
  const configuration = new openid.Configuration(await client.metadata(fetch), client.clientId, undefined, openid.None());
  configuration.timeout = LIMIT_S;
  configuration[openid.customFetch] = (url, init) => fetch(url, init as RequestInit);
  if (client.isInsecure) openid.allowInsecureRequests(configuration);
  return configuration;
}

/** An answer of the token endpoint as tokens (RFC 6749, section 5.1; `resource_url` is Qwen's). */
function issuedBy(answer: TokenEndpointResponse, now: number): IssuedTokens {
  const { access_token: access, refresh_token: refresh, token_type: tokenType, expires_in: lifetime, resource_url: resourceUrl } = answer;
  return {
    access: new Secret(access),
    // The library gives the type in lower case; the CLI keeps it as servers write it.
    tokenType: tokenType === 'bearer' ? 'Bearer' : tokenType,
    ...(refresh !== undefined && { refresh: new Secret(refresh) }),
    ...(lifetime !== undefined && { expiresAt: now + lifetime * 1000 }),
    ...(typeof resourceUrl === 'string' && resourceUrl !== '' && { resourceUrl }),
  };
}

/** 400 and 401 mean that the refresh token is of no more use, as for the CLI (Q06); everything else may pass. */
function renewalFailure(error: unknown, { name, host }: TokenClient, refresh: Secret): Error {
  if (error instanceof AppFailure) return error;
  const { status, words } = saidBy(error);
  const detail = redact(words, [refresh.reveal()]).replaceAll(/[\p{C}\s]+/gu, ' ').trim().slice(0, 300);
  if (status === 400 || status === 401) return new RenewalRefused(detail);
  const why = status === undefined ? say`${host} could not be reached` : say`${host} answered with status ${status}`;
  return new AppFailure({ ...unreachable({ name }, why), ...(detail === '' ? {} : { detail }) });
}

/** What the service said: OAuth errors have a body, others only their response. */
function saidBy(error: unknown): { status?: number; words: string } {
  if (!(error instanceof Error)) return { words: '' };
  const { status, error: code, error_description: description } = error as { status?: unknown; error?: unknown; error_description?: unknown };
  const words = [code, description].filter((word) => typeof word === 'string').join(': ');
  if (typeof status === 'number') return { status, words };
  return error.cause instanceof Response && !error.cause.ok ? { status: error.cause.status, words } : { words };
}
