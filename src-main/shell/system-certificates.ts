import tls from 'node:tls';

/** What Node offers since 22.19 and 24.5; older ones trust the certificates that they bring along and `NODE_EXTRA_CA_CERTS`. */
export type CertificateStore = Partial<Pick<typeof tls, 'getCACertificates' | 'setDefaultCACertificates'>>;

/** Makes every later connection trust the system's certificates besides Node's own. False where Node cannot do it. */
export function trustSystemCertificates({ getCACertificates, setDefaultCACertificates }: CertificateStore = tls): boolean {
  if (!getCACertificates || !setDefaultCACertificates) return false;
  setDefaultCACertificates([...new Set([...getCACertificates('default'), ...getCACertificates('system')])]);
  return true;
}
