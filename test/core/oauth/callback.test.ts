import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCallback, judgeQuery, type CallbackRequest, type ExpectedCallback } from '../../../src-main/core/oauth/callback.ts';

const expected: ExpectedCallback = { port: 4711, path: '/callback', state: 's'.repeat(43), issuer: 'https://login.example.com', same: (a, b) => a === b };
const right: CallbackRequest = { method: 'GET', host: '127.0.0.1:4711', target: `/callback?code=c&state=${expected.state}`, destination: 'document' };

describe('a callback counts', () => {
  it('when host, path, method and state are right', () => {
    expect(judgeCallback(right, expected)).toEqual({ kind: 'code', search: `code=c&state=${expected.state}` });
  });

  it('from a browser that does not say what it wants the answer for', () => {
    expect(judgeCallback({ ...right, destination: undefined }, expected)).toMatchObject({ kind: 'code' });
  });

  it('when it brings an error instead of a code', () => {
    const search = `error=access_denied&error_description=No&state=${expected.state}`;
    expect(judgeQuery(search, expected)).toEqual({ kind: 'error', error: 'access_denied', description: 'No' });
  });

  it('without an issuer, unless the server promised to name it', () => {
    const search = `code=c&state=${expected.state}`;
    expect(judgeQuery(search, { ...expected, issuerPromised: true })).toEqual({ kind: 'foreign-issuer' });
    expect(judgeQuery(`${search}&iss=https%3A%2F%2Flogin.example.com`, { ...expected, issuerPromised: true })).toMatchObject({ kind: 'code' });
    expect(judgeQuery(`${search}&iss=https%3A%2F%2Fevil.example`, expected)).toEqual({ kind: 'foreign-issuer' });
  });
});

describe('anything else is ignored, whatever it is', () => {
  it.each<[string, Partial<CallbackRequest>, number]>([
    ['another host', { host: 'localhost:4711' }, 421],
    ['no host', { host: undefined }, 421],
    ['another path', { target: `/x?code=c&state=${expected.state}` }, 404],
    ['a whole address as its target', { target: `http://127.0.0.1:4711/callback?code=c&state=${expected.state}` }, 404],
    ['another method', { method: 'POST' }, 405],
    ['a long query', { target: `/callback?code=${'c'.repeat(4096)}&state=${expected.state}` }, 414],
    ['an image', { destination: 'image' }, 400],
    ['an empty code', { target: `/callback?code=&state=${expected.state}` }, 400],
    ['two states', { target: `/callback?code=c&state=${expected.state}&state=${expected.state}` }, 400],
  ])('%s', (_what, change, status) => {
    expect(judgeCallback({ ...right, ...change }, expected)).toEqual({ kind: 'ignored', status });
  });

  it('no request without the state ever settles a sign-in', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), fc.constantFrom('GET', 'POST', 'HEAD'), (query, method) => {
        fc.pre(!query.includes('s'.repeat(43)));
        expect(judgeCallback({ ...right, method, target: `/callback?${query}` }, expected).kind).toBe('ignored');
      }),
    );
  });
});
