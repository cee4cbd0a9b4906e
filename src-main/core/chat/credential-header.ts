import type { Route } from '../models/route.ts';
import { hostOfRoute, isAzure } from './hosts.ts';

/** The header that carries the key, and what stands before the key in it (R18). Google's tokens and most servers use `Authorization`. */
export function credentialHeader(route: Route): { name: string; prefix: string } {
  const { provider } = route;
  if (provider === 'anthropic') return { name: 'x-api-key', prefix: '' };
  if ((provider === 'gemini' || provider === 'vertex-ai') && route.credential === undefined) return { name: 'x-goog-api-key', prefix: '' };
  if (provider === 'openai' && isAzure(hostOfRoute(route))) return { name: 'api-key', prefix: '' };
  return { name: 'Authorization', prefix: 'Bearer ' };
}
