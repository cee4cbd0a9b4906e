import { closedIn } from '../core/environment/vault.ts';
import type { Route } from '../core/models/route.ts';
import type { Result } from '../core/result.ts';
import type { Place } from './place.ts';
import { loadWorkspace } from './workspace.ts';

/** What a request uses now: everything read anew, and the vault opened for the keys that this request needs. */
export async function freshRoute(place: Place): Promise<Result<Route>> {
  const route = (await loadWorkspace(place)).route();
  const closed = route.ok && place.vault ? closedKeys(route.value).filter((name) => place.vault?.look(name)?.state === 'closed') : [];
  if (closed.length === 0) return route;
  await place.vault?.open(closed);
  return (await loadWorkspace(place)).route();
}

const closedKeys = (route: Route): string[] => closedIn(`${route.key?.value.reveal() ?? ''}\n${JSON.stringify(route)}`);
