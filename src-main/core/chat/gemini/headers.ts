import type { Route } from '../../models/route.ts';
import type { Result } from '../../result.ts';
import { credentialHeader } from '../credential-header.ts';
import { requestHeaders } from '../request-headers.ts';

/** Every header of a `generateContent` request, exactly. `customHeaders` are added; the credential stays (G15). */
export function geminiHeaders(route: Route, userAgent: string): Result<Record<string, string>> {
  const { customHeaders = {} } = route.generation.value;
  const credential = route.key === undefined ? '' : credentialHeader(route).name.toLowerCase();
  const added = Object.fromEntries(Object.entries(customHeaders).filter(([name]) => name.toLowerCase() !== credential));
  const generation = { ...route.generation, value: { ...route.generation.value, customHeaders: added } };
  return requestHeaders({ ...route, generation }, userAgent);
}
