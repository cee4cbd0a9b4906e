import type { Route } from '../../models/route.ts';
import { isSecretName } from '../../explain/mask.ts';
import { redact } from '../../redact.ts';
import { say } from '../../say.ts';
import { sourceWords } from '../../source-words.ts';
import { credentialHeader } from '../credential-header.ts';

const LONGEST_DETAIL = 500;
const DEEPEST = 20;

/** Host and port of the endpoint; never its path or query, which can hold credentials. */
export function hostOf(route: Route): string {
  const endpoint = route.endpoint ?? '';
  return URL.canParse(endpoint) ? new URL(endpoint).host : say`the base URL`;
}

/** The proxy of a route in words, without a password; `undefined` when there is none. */
export function proxyOf({ proxy }: Route): string | undefined {
  if (proxy === undefined) return undefined;
  const address = proxy.value.reveal();
  return say`the proxy ${URL.canParse(address) ? new URL(address).host : 'address'} (${sourceWords(proxy.source)})`;
}

/** What authenticated the request, in words: a custom header overrides the key (R17). */
export function credentialOf(route: Route): string {
  const custom = Object.keys(route.generation.value.customHeaders ?? {});
  const { name: header } = credentialHeader(route);
  const isGoogle = route.provider === 'gemini' || route.provider === 'vertex-ai';
  if (!isGoogle && custom.some((name) => name.toLowerCase() === header.toLowerCase())) {
    return say`the ${header} header from generationConfig.customHeaders`;
  }
  if (route.credential !== undefined) return say`the Application Default Credentials for the project of ${sourceWords(route.credential.source)}`;
  if (route.account !== undefined && route.key !== undefined) return say`the sign-in (${sourceWords(route.key.source)})`;
  return route.key === undefined ? say`the request without a key` : say`the key from ${sourceWords(route.key.source)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Every text of a route that must never be shown. */
function secretsOf(route: Route): string[] {
  const key = route.key === undefined ? [] : [route.key.value.reveal(), route.key.value.reveal().trim()];
  const proxy = route.proxy?.value.reveal() ?? '';
  const inProxy = URL.canParse(proxy) ? [proxy, decoded(new URL(proxy).password), new URL(proxy).password] : [];
  const headers = Object.values(route.generation.value.customHeaders ?? {}).flatMap((value) => [value, value.replace(/^\w+\s+/, '')]);
  const query = Object.entries(route.query ?? {}).flatMap(([name, value]) => (isSecretName(name) ? [value] : []));
  const near = (route.alsoSecret ?? []).map((secret) => secret.reveal());
  return [...key, ...inProxy, ...headers, ...query, ...secretTexts(route.generation.value), ...near];
}

/** Texts under names of secrets, as deep as settings go. */
function secretTexts(value: unknown, name = '', depth = 0): string[] {
  if (typeof value === 'string') return isSecretName(name) ? [value] : [];
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([inner, held]) => secretTexts(held, Array.isArray(value) || isSecretName(name) ? name : inner, depth + 1));
}

/** The other side's words, fit to be shown: without secrets, on one line, at most 500 characters. Empty words give no detail. */
export function detailOf(words: string, route: Route): { detail?: string } {
  const line = redact(words, secretsOf(route)).replaceAll(/\s+/gu, ' ').trim();
  return line === '' ? {} : { detail: line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL - 1)}…` : line };
}
