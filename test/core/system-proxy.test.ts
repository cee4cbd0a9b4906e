import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proxyAddress } from '../../src-main/core/system-proxy.ts';

describe('the system’s proxy', () => {
  it.each([
    ['PROXY cache.example:3128; DIRECT', 'http://cache.example:3128'],
    ['HTTPS secure.example:443', 'https://secure.example:443'],
    ['SOCKS5 127.0.0.1:1080', 'socks5://127.0.0.1:1080'],
    ['SOCKS 127.0.0.1:1080;PROXY other:1', 'socks5://127.0.0.1:1080'],
    ['QUIC q.example:443; PROXY next.example:8080', 'http://next.example:8080'],
    ['PROXY [::1]:3128', 'http://[::1]:3128'],
  ])('is read from %j', (list, address) => {
    expect(proxyAddress(list)).toBe(address);
  });

  it.each(['DIRECT', 'DIRECT; PROXY late:1', '', 'PROXY', 'PROXY :::', 'nonsense'])('is none for %j', (list) => {
    expect(proxyAddress(list)).toBeUndefined();
  });

  it('is an address or none, whatever the system says', () => {
    assert(property(string(), (list) => [undefined, true].includes(proxyAddress(list) === undefined ? undefined : URL.canParse(String(proxyAddress(list))))));
  });
});
