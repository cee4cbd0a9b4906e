import { describe, expect, it } from 'vitest';
import { proxyFor } from '../../../src-main/core/models/proxy.ts';
import { inputsOf } from './given.ts';

const proxy = (url: string, environment: Record<string, string>): string | undefined => proxyFor(url, inputsOf({ environment }))?.value.reveal();

describe('the proxy of a request', () => {
  it.each([
    ['https://h/v1', { HTTPS_PROXY: 'http://p:1' }, 'http://p:1'],
    ['https://h/v1', { https_proxy: 'http://small:1', HTTPS_PROXY: 'http://big:1' }, 'http://small:1'],
    ['https://h/v1', { HTTP_PROXY: 'http://p:2' }, 'http://p:2'],
    ['http://h/v1', { HTTP_PROXY: 'http://p:2', HTTPS_PROXY: 'http://p:1' }, 'http://p:2'],
    ['http://h/v1', { HTTPS_PROXY: 'http://p:1' }, undefined],
    ['https://h/v1', { HTTPS_PROXY: 'p:1' }, 'http://p:1'],
    ['https://h/v1', { HTTPS_PROXY: '' }, undefined],
  ])('to %s with %j is %s', (url, environment, expected) => {
    expect(proxy(url, environment)).toBe(expected);
  });

  it.each(['http://localhost:1/v1', 'http://127.0.0.1:1/v1', 'http://127.3.2.1/v1', 'http://[::1]:1/v1', 'http://a.localhost/v1'])('to this computer is none: %s', (url) => {
    expect(proxy(url, { HTTP_PROXY: 'http://p:1' })).toBeUndefined();
  });

  it.each([
    ['example.com', true],
    ['.example.com', true],
    ['*.example.com', true],
    ['other.org, api.example.com', true],
    ['api.example.com:8443', true],
    ['API.EXAMPLE.COM', true],
    ['*', true],
    ['api.example.com:443', false],
    ['ample.com', false],
    ['other.org', false],
    [',', false],
  ])('NO_PROXY=%s excepts api.example.com:8443: %s', (list, excepted) => {
    const found = proxy('https://api.example.com:8443/v1', { HTTPS_PROXY: 'http://p:1', NO_PROXY: list });
    expect(found === undefined).toBe(excepted);
  });
});
