import tls from 'node:tls';
import { session } from 'electron';
import { proxyAddress } from '../core/system-proxy.ts';
import { nodeFetch } from '../llm/node-fetch.ts';
import type { WireFetch } from '../llm/wire.ts';

/** Model requests of the app: a proxy that a variable names comes first, else the system's; the system's certificates are trusted. */
export const systemFetch: WireFetch = async (url, init, proxy) => {
  trustSystemCertificates();
  return nodeFetch(url, init, proxy ?? proxyAddress(await session.defaultSession.resolveProxy(url)));
};

/** What Node 24 offers; older ones trust only the certificates that they bring along and `NODE_EXTRA_CA_CERTS`. */
type Certificates = Partial<Pick<typeof tls, 'getCACertificates' | 'setDefaultCACertificates'>>;

let isTrusted = false;

/** Reading the system's store takes time, so it is done once and with the first request. */
function trustSystemCertificates(): void {
  const { getCACertificates, setDefaultCACertificates }: Certificates = tls;
  if (isTrusted || !getCACertificates || !setDefaultCACertificates) return;
  isTrusted = true;
  setDefaultCACertificates([...new Set([...getCACertificates('default'), ...getCACertificates('system')])]);
}
