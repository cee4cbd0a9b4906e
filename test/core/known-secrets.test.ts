import { expect, it } from 'vitest';
import { knownSecrets, rememberSecret } from '../../src-main/core/known-secrets.ts';
import { Secret } from '../../src-main/core/secret.ts';

it('knows every secret from the moment that it is loaded', () => {
  expect(new Secret('loaded-just-now').toJSON()).toBe('[secret]');
  expect(knownSecrets()).toContain('loaded-just-now');
});

it('forgets those that were not seen for the longest time', () => {
  rememberSecret('first');
  rememberSecret('second');
  for (let at = 0; at < 198; at += 1) rememberSecret(`key-${at}`);
  rememberSecret('first');
  rememberSecret('one more');
  rememberSecret('');
  expect(knownSecrets()).toHaveLength(200);
  expect([knownSecrets().includes('first'), knownSecrets().includes('second'), knownSecrets().includes('')]).toEqual([true, false, false]);
});
