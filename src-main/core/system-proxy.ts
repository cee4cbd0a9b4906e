/** How the system names the kinds of proxy, and the scheme of each in an address. */
const SCHEMES: Readonly<Record<string, string>> = { PROXY: 'http', HTTPS: 'https', SOCKS: 'socks5', SOCKS5: 'socks5' };

/**
 * The first proxy of a list as proxy auto-configuration writes it (`PROXY cache:3128; DIRECT`), as an address;
 * undefined for a direct connection and for kinds that cannot be used.
 */
export function proxyAddress(list: string): string | undefined {
  for (const item of list.split(';')) {
    const [kind = '', host = ''] = item.trim().split(/\s+/);
    if (kind.toUpperCase() === 'DIRECT') return undefined;
    const scheme = SCHEMES[kind.toUpperCase()];
    const address = `${scheme}://${host}`;
    if (scheme !== undefined && host !== '' && URL.canParse(address)) return address;
  }
  return undefined;
}
