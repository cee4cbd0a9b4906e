import type { ServerMetadata } from 'openid-client';
import type { AccountRecord } from '../../core/oauth/accounts-file.ts';
import { AppFailure } from '../../core/result.ts';
import { unreachable } from '../../core/oauth/account-words.ts';
import type { TokenClient, TokenFetch } from './token-requests.ts';

/** This app as a client of an OpenID provider, whose endpoints its own metadata name (OpenID Connect Discovery). */
export function oidcClient({ issuer, clientId, resource }: AccountRecord): TokenClient {
  const { host, protocol } = new URL(issuer);
  let known: Promise<ServerMetadata> | undefined;

  const discover = async (fetch: TokenFetch): Promise<ServerMetadata> => {
    const openid = await import('openid-client');
    const options = { execute: protocol === 'http:' ? [openid.allowInsecureRequests] : [], [openid.customFetch]: (url: string, init: unknown) => fetch(url, init as RequestInit) };
    try {
      return (await openid.discovery(new URL(issuer), clientId, undefined, openid.None(), options)).serverMetadata();
    } catch {
      throw new AppFailure(unreachable({ name: host }, `${host} could not be asked how`));
    }
  };

  return {
    name: host,
    host,
    clientId,
    isInsecure: protocol === 'http:',
    ...(resource === undefined ? {} : { parameters: { resource } }),
    async metadata(fetch) {
      known ??= discover(fetch);
      try {
        return await known;
      } catch (error) {
        known = undefined;
        throw error;
      }
    },
  };
}
