import type { Result } from '../result.ts';
import { say } from '../say.ts';
import { readServiceUrl } from './service-url.ts';

/** The variable that puts another service in the place of OpenRouter's own. */
export const OPENROUTER_SERVICE_VARIABLE = 'OPENROUTER_OAUTH_BASE_URL';

/** OpenRouter's sign-in: a page, and an endpoint that gives an API key for the code that the page ends with. */
export interface OpenRouterService {
  origin: string;
  page: string;
  keysEndpoint: string;
}

/** OpenRouter's service, or the one at `base` with the same paths. */
export function openRouterService(base?: string): Result<OpenRouterService> {
  const read = readServiceUrl(base ?? 'https://openrouter.ai', say`The address in ${OPENROUTER_SERVICE_VARIABLE}`);
  if (!read.ok) return read;
  const origin = read.value.href.replace(/\/+$/, '');
  return { ok: true, value: { origin, page: `${origin}/auth`, keysEndpoint: `${origin}/api/v1/auth/keys` } };
}

/** The page to sign in at, for a PKCE challenge (S256). It knows no `state`: the callback's path is the secret. */
export function openRouterPage({ page }: OpenRouterService, callback: string, challenge: string): string {
  const url = new URL(page);
  url.searchParams.set('callback_url', callback);
  url.searchParams.set('code_challenge', challenge);
  url.searchParams.set('code_challenge_method', 'S256');
  return url.href;
}
