import type { IssuedTokens } from '../../core/oauth/tokens.ts';
import { Secret } from '../../core/secret.ts';
import type { Issued } from './standard-loopback.ts';

const LONGEST_NAME = 200;

/** What a standard server issued; `now` in milliseconds since the epoch. */
export function issuedTokens(issued: Issued, now: number): IssuedTokens {
  const { access_token: access, refresh_token: refresh, token_type: tokenType, expires_in: lifetime, resource_url: resourceUrl } = issued;
  const who = whoIn(issued.claims() ?? {});
  return {
    access: new Secret(access),
    // The library gives the type in lower case; files of the CLI hold it as servers write it.
    tokenType: tokenType === 'bearer' ? 'Bearer' : tokenType,
    ...(refresh !== undefined && { refresh: new Secret(refresh) }),
    ...(lifetime !== undefined && { expiresAt: now + lifetime * 1000 }),
    ...(typeof resourceUrl === 'string' && { resourceUrl }),
    ...(who !== undefined && { who }),
  };
}

/** The claim that people know themselves by. */
function whoIn(claims: Readonly<Record<string, unknown>>): string | undefined {
  const texts = ['email', 'preferred_username', 'name', 'sub'].map((name) => claims[name]).filter((value) => typeof value === 'string');
  return texts.map((text) => text.replaceAll(/\p{C}/gu, '').trim().slice(0, LONGEST_NAME)).find((text) => text !== '');
}
