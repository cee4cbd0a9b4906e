import type { Situation } from './situation.ts';

/** What a service offers. */
export interface Offered {
  hasPage: boolean;
  hasDevice: boolean;
}

/**
 * How to sign in: with a page and a redirect where the service has a page, else with a code. Where no browser can open,
 * a code comes first. Undefined when the service does not offer what was asked for.
 */
export function chooseMethod(asked: 'auto' | 'loopback' | 'device', { hasPage, hasDevice }: Offered, situation: Situation): 'loopback' | 'device' | undefined {
  if (asked === 'loopback') return hasPage ? 'loopback' : undefined;
  if (asked === 'device') return hasDevice ? 'device' : undefined;
  if (hasDevice && (!hasPage || !situation.canOpen)) return 'device';
  return hasPage ? 'loopback' : undefined;
}
