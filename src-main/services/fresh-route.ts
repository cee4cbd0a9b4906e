import { closedIn } from '../core/environment/vault.ts';
import type { Route } from '../core/models/route.ts';
import type { Result } from '../core/result.ts';
import { Secret } from '../core/secret.ts';
import type { Place } from './place.ts';
import { loadWorkspace } from './workspace.ts';

/** What a request uses now: everything read anew, and vault and accounts opened for the keys that this request needs. */
export async function freshRoute(place: Place): Promise<Result<Route>> {
  const route = (await loadWorkspace(place)).route();
  const standIns = route.ok ? closedKeys(route.value) : [];
  const keys = standIns.filter((name) => place.vault?.look(name)?.state === 'closed');
  const tokens = standIns.filter((name) => !keys.includes(name) && place.accounts?.look(name)?.value.state === 'closed');
  if (keys.length + tokens.length === 0) return route;
  if (keys.length > 0) await place.vault?.open(keys);
  if (tokens.length > 0) await place.accounts?.open(tokens);
  return (await loadWorkspace(place)).route();
}

/** The keys that any part of a route still stands in for; its secrets are looked into here and go nowhere. */
function closedKeys(route: Route): string[] {
  const found = new Set<string>();
  JSON.stringify(route, function look(this: Record<string, unknown>, name: string, value: unknown) {
    const text = this[name] instanceof Secret ? this[name].reveal() : value;
    if (typeof text === 'string') for (const key of closedIn(text)) found.add(key);
    return value;
  });
  return [...found];
}
