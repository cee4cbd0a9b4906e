import { app } from 'electron';
import { proxyAddress } from '../core/system-proxy.ts';
import { DIRECT } from '../llm/direct.ts';
import { nodeFetch } from '../llm/node-fetch.ts';
import type { WireFetch } from '../llm/wire.ts';
import { once } from './once.ts';

/** Takes some 80 ms, so it waits for the first request that needs it. */
export const trustSystem = once(async () => {
  const { trustSystemCertificates } = await import('../shell/system-certificates.ts');
  trustSystemCertificates();
});

/** What a request of the app needs of the system: its certificates, and the proxy that it names. */
export async function wayTo(url: string): Promise<string> {
  const [list] = await Promise.all([app.resolveProxy(url), url.startsWith('https:') && trustSystem()]);
  return proxyAddress(list) ?? DIRECT;
}

/** Requests of the app: a proxy that a variable names comes first, else the system's; the system's certificates are trusted. */
export const systemFetch: WireFetch = async (url, init, proxy) => {
  if (url.startsWith('https:')) await trustSystem();
  return nodeFetch(url, init, proxy ?? (await wayTo(url)));
};
