import type { Route } from '../../core/models/route.ts';
import { captureRequest } from '../../llm/capture-request.ts';
import type { Wire } from '../../llm/wire.ts';

/** Makes what the first request along a route will need ready, once for each kind of request. Never fails. */
export type Rehearse = (route: Route) => Promise<void>;

/**
 * Makes a request like the first one up to its last step, so that all that it would load is loaded and has run once:
 * once for each protocol, and with `trustSystem`, which is asked for the system's certificates, once more for https. A
 * later call waits for no more than that. No byte leaves the computer, and what is wrong with a route is told when
 * somebody sends.
 */
export function createRehearsal(wire: Wire, trustSystem: () => Promise<void>): Rehearse {
  const rehearsed = new Map<string, Promise<void>>();

  const rehearse = async (route: Route): Promise<void> => {
    await captureRequest({ route, turns: [{ role: 'user', text: '?' }] }, wire).catch(() => undefined);
    await fetch('data:,'); // Node loads its own fetch with the first call
    if (isSecure(route)) await trustSystem().catch(() => undefined);
  };

  return (route) => {
    if (route.provider === 'demo') return Promise.resolve();
    const kind = kindOf(route);
    const known = rehearsed.get(kind) ?? rehearse(route);
    rehearsed.set(kind, known);
    return known;
  };
}

const isSecure = ({ endpoint }: Route): boolean => endpoint?.startsWith('https:') === true;

/** Routes of one kind run through the same code. */
const kindOf = (route: Route): string => [route.provider, route.wireApi, isSecure(route)].join(' ');
