import address from './worker.ts?worker&url';

/** The browser's Trusted Types, which TypeScript's library does not know. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Starts the thread that colours code; undefined where there are no workers. */
export function startWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  // The page's policy lets a worker begin only at an address that was looked at, and there is one.
  const policy = trustedTypes?.createPolicy('highlight', { createScriptURL: onlyOurs });
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}

function onlyOurs(url: string): string {
  if (url !== address) throw new TypeError('This is not the address of the worker.');
  return url;
}
