import type { Route } from '../core/models/route.ts';
import { captureRequest } from '../llm/capture-request.ts';
import type { Wire } from '../llm/wire.ts';
import { trustSystem } from './system-network.ts';

/**
 * Makes a request along this route up to its last step, so that all that the first one would load is loaded and has run
 * once. No byte leaves the computer, and what is wrong with the route is told when somebody sends.
 */
export async function rehearse(route: Route, wire: Wire): Promise<void> {
  if (route.provider === 'demo') return;
  await captureRequest({ route, turns: [{ role: 'user', text: '?' }] }, wire).catch(() => undefined);
  await fetch('data:,'); // Node loads its own fetch with the first call
  if (route.endpoint?.startsWith('https:') === true) await trustSystem();
}
