import { expect, it } from 'vitest';
import { knownSecrets, rememberSecret } from '../../src-main/core/known-secrets.ts';
import { Secret } from '../../src-main/core/secret.ts';

it('knows every secret from the moment that it is loaded', () => {
  expect(new Secret('loaded-just-now').toJSON()).toBe('[secret]');
  expect(knownSecrets()).toContain('loaded-just-now');
});

it('forgets none, however many there are and however long ago the first was used', () => {
  const keys = Array.from({ length: 5000 }, (_, at) => `sk-of-somebody-with-many-models-and-accounts-${at}`);
  for (const key of keys) rememberSecret(key);
  const now = new Set(knownSecrets());
  expect(keys.filter((key) => !now.has(key))).toEqual([]);
  rememberSecret('');
  expect(knownSecrets()).not.toContain('');
});

it('stays small where something makes secrets without end, and forgets what was not seen for the longest time', () => {
  rememberSecret('first');
  rememberSecret('second');
  for (let at = 0; at < 60; at += 1) rememberSecret(`${at}`.padStart(16_384));
  rememberSecret('first');
  for (let at = 60; at < 100; at += 1) rememberSecret(`${at}`.padStart(16_384));
  expect(knownSecrets().join('').length).toBeLessThanOrEqual(1_000_000);
  expect([knownSecrets().includes('first'), knownSecrets().includes('second')]).toEqual([true, false]);
});

it('holds nothing that is larger than all that may be held', () => {
  const endless = 'x'.repeat(2_000_000);
  rememberSecret(endless);
  expect(knownSecrets().includes(endless)).toBe(false);
  rememberSecret('the next');
  expect(knownSecrets()).toEqual(['the next']);
});
