import type { ServerMetadata } from 'openid-client';
import type { AccountRecord } from '../../core/oauth/accounts-file.ts';
import { AppFailure } from '../../core/result.ts';
import { unreachable } from '../../core/oauth/account-words.ts';
import { say } from '../../core/say.ts';
import { discover } from '../sign-in/discover.ts';
import type { TokenClient, TokenFetch } from './token-requests.ts';

/** This app as a client of an OpenID provider, whose endpoints its own metadata name (OpenID Connect Discovery). */
export function oidcClient({ issuer, clientId, resource }: AccountRecord): TokenClient {
  const { host, protocol } = new URL(issuer);
  let known: Promise<ServerMetadata> | undefined;

  const ask = async (fetch: TokenFetch): Promise<ServerMetadata> => {
    try {
      return (await discover(new URL(issuer), clientId, fetch)).serverMetadata();
    } catch (error) {
      throw error instanceof AppFailure ? error : new AppFailure(unreachable({ name: host }, say`${host} could not be asked how`));
    }
  };

  return {
    name: host,
    host,
    clientId,
    isInsecure: protocol === 'http:',
    ...(resource === undefined ? {} : { parameters: { resource } }),
    async metadata(fetch) {
      known ??= ask(fetch);
      try {
        return await known;
      } catch (error) {
        known = undefined;
        throw error;
      }
    },
  };
}
