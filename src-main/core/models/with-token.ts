import type { Secret } from '../secret.ts';
import { chatCompletionsEndpoint, urlOf } from './endpoint.ts';
import type { Route } from './route.ts';

/** The same route with the account's token of this moment, at the server that the service names by now. */
export function withToken(route: Route, { access, baseUrl }: { access: Secret; baseUrl?: string }): Route {
  const keyed: Route = route.key ? { ...route, key: { ...route.key, value: access } } : route;
  const endpoint = baseUrl === undefined || baseUrl === route.baseUrl?.value ? undefined : chatCompletionsEndpoint(baseUrl);
  if (!endpoint || !route.baseUrl) return keyed;
  return { ...keyed, baseUrl: { ...route.baseUrl, value: endpoint.base }, endpoint: urlOf(endpoint) };
}
