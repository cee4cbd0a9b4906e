import type { Route } from '../models/route.ts';
import { redact } from '../redact.ts';
import { sourceWords } from '../source-words.ts';

const LONGEST_DETAIL = 500;

/** Host and port of the endpoint; never its path or query, which can hold credentials. */
export function hostOf(route: Route): string {
  const endpoint = route.endpoint ?? '';
  return URL.canParse(endpoint) ? new URL(endpoint).host : 'the base URL';
}

/** What authenticated the request, in words: a custom header overrides the key (R17). */
export function credentialOf(route: Route): string {
  const custom = Object.keys(route.generation.value.customHeaders ?? {});
  if (custom.some((name) => name.toLowerCase() === 'authorization')) {
    return 'the Authorization header from generationConfig.customHeaders';
  }
  return route.key === undefined ? 'the request without a key' : `the key from ${sourceWords(route.key.source)}`;
}

/** Every text of a route that must never be shown. */
function secretsOf(route: Route): string[] {
  const key = route.key === undefined ? [] : [route.key.value.reveal(), route.key.value.reveal().trim()];
  return [...key, ...Object.values(route.generation.value.customHeaders ?? {})];
}

/** The other side's words, fit to be shown: without secrets, on one line, at most 500 characters. Empty words give no detail. */
export function detailOf(words: string, route: Route): { detail?: string } {
  const line = redact(words, secretsOf(route)).replaceAll(/\s+/gu, ' ').trim();
  return line === '' ? {} : { detail: line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL - 1)}…` : line };
}
