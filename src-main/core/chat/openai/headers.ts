import type { Route } from '../../models/route.ts';
import type { Result } from '../../result.ts';
import { goesToDashScope } from '../hosts.ts';
import { requestHeaders } from '../request-headers.ts';

/** Every header of a chat-completions request, exactly; DashScope gets those that it knows clients by (A05, K02). */
export function openAiHeaders(route: Route, userAgent: string): Result<Record<string, string>> {
  if (!goesToDashScope(route)) return requestHeaders(route, userAgent);
  return requestHeaders(route, userAgent, {
    'X-DashScope-CacheControl': 'enable',
    'X-DashScope-UserAgent': userAgent,
    'X-DashScope-AuthType': route.provider,
  });
}
