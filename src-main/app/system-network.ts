import { app } from 'electron';
import { proxyAddress } from '../core/system-proxy.ts';
import { nodeFetch } from '../llm/node-fetch.ts';
import type { WireFetch } from '../llm/wire.ts';
import { trustSystemCertificates } from '../shell/system-certificates.ts';

let isTrusting = false;

/** Model requests of the app: a proxy that a variable names comes first, else the system's; the system's certificates are trusted. */
export const systemFetch: WireFetch = async (url, init, proxy) => {
  // Reading the system's store takes some 60 ms, so it waits for the first request that needs it.
  if (!isTrusting && url.startsWith('https:')) trustSystemCertificates();
  isTrusting ||= url.startsWith('https:');
  return nodeFetch(url, init, proxy ?? proxyAddress(await app.resolveProxy(url)));
};
