import { describe, expect, it } from 'vitest';
import { isFresh, mayLast, renewed } from '../../../src-main/core/oauth/held-tokens.ts';
import { isLeftBehind, nextAttempt } from '../../../src-main/core/oauth/lock-rules.ts';
import { baseUrlOf } from '../../../src-main/core/oauth/resource-url.ts';
import { accountVariable } from '../../../src-main/core/oauth/account-variable.ts';
import { Secret } from '../../../src-main/core/secret.ts';

const NOW = 1_700_000_000_000;

describe('a token', () => {
  it.each([
    [31_000, true],
    [30_000, false],
    [1000, false],
    [-1, false],
  ])('that ends in %d ms is fresh: %s (Q04, Q05)', (left, fresh) => {
    expect(isFresh({ expiresAt: NOW + left }, NOW)).toBe(fresh);
  });

  it('is not fresh when the clock was set back since it was issued', () => {
    const issued = { expiresAt: NOW + 3_600_000, issuedAt: NOW };
    expect([NOW - 30_000, NOW - 3_600_000].map((now) => isFresh(issued, now))).toEqual([true, false]);
  });

  it('may last until it ends', () => {
    expect([NOW - 1, NOW].map((now) => mayLast({ expiresAt: NOW }, now))).toEqual([true, false]);
  });
});

describe('a renewal', () => {
  const before = { access: new Secret('a1'), refresh: new Secret('r1'), tokenType: 'Bearer', expiresAt: NOW, resourceUrl: 'portal', others: { note: 1 } };

  it('replaces a rotated refresh token', () => {
    const after = renewed(before, { access: new Secret('a2'), refresh: new Secret('r2'), tokenType: 'Bearer', expiresAt: NOW + 5 }, NOW);
    expect([after.access.reveal(), after.refresh?.reveal(), after.expiresAt]).toEqual(['a2', 'r2', NOW + 5]);
  });

  it('keeps what the answer leaves out (RFC 6749, section 6)', () => {
    const after = renewed(before, { access: new Secret('a2'), tokenType: '' }, NOW);
    expect([after.refresh?.reveal(), after.resourceUrl, after.tokenType, after.others]).toEqual(['r1', 'portal', 'Bearer', { note: 1 }]);
    expect(after.expiresAt).toBe(NOW + 3_600_000);
  });
});

it.each([
  [undefined, 'https://dashscope.aliyuncs.com/compatible-mode/v1'],
  ['', 'https://dashscope.aliyuncs.com/compatible-mode/v1'],
  ['portal.qwen.ai', 'https://portal.qwen.ai/v1'],
  ['portal.qwen.ai/v1', 'https://portal.qwen.ai/v1'],
  ['https://portal.qwen.ai', 'https://portal.qwen.ai/v1'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/v1'],
  ['https://portal.qwen.ai/', 'https://portal.qwen.ai/v1'],
])('resource_url %j sends requests to %s (Q02, Q13 to Q15)', (resourceUrl, baseUrl) => {
  expect(baseUrlOf(resourceUrl)).toBe(baseUrl);
});

describe('the lock', () => {
  it('is asked for again as the CLI does, for longer than one that was left behind lasts', () => {
    const pauses: number[] = [];
    for (let waited = 0, pause = nextAttempt(1, 0); pause !== undefined; pause = nextAttempt(pauses.length + 1, waited)) {
      pauses.push(pause);
      waited += pause;
    }
    expect(pauses.slice(0, 4)).toEqual([100, 150, 225, 337.5]);
    expect(Math.max(...pauses)).toBe(2000);
    expect(pauses.reduce((sum, pause) => sum + pause)).toBeGreaterThan(35_000);
  });

  it.each([
    [12_000, false],
    [34_000, false],
    [36_000, true],
    [-3_600_000, true],
  ])('of %d ms ago was left behind: %s', (age, left) => {
    expect(isLeftBehind(NOW - age, NOW)).toBe(left);
  });
});

it('an account answers to a variable of its own', () => {
  expect(accountVariable('https://login.acme.com/realms/x', [])).toBe('SWITCHYARD_LOGIN_ACME_COM_TOKEN');
  expect(accountVariable('https://login.acme.com', ['SWITCHYARD_LOGIN_ACME_COM_TOKEN'])).toBe('SWITCHYARD_LOGIN_ACME_COM_2_TOKEN');
});
