import { expect, it } from 'vitest';
import { whyNotNotarized } from '../../../scripts/package/notarization.mjs';

it.each([
  [{ APPLE_API_KEY: 'k', APPLE_API_KEY_ID: 'i', APPLE_API_ISSUER: 's' }],
  [{ APPLE_ID: 'a', APPLE_APP_SPECIFIC_PASSWORD: 'p', APPLE_TEAM_ID: 't' }],
  [{ APPLE_KEYCHAIN_PROFILE: 'p' }],
])('has nothing to say with %o', (env) => {
  expect(whyNotNotarized(env)).toBeUndefined();
});

it('says what it means, and what to set, where there are no credentials', () => {
  expect(whyNotNotarized({})).toMatch(/not notarized.*refuse to open.*APPLE_API_KEY, APPLE_API_KEY_ID, APPLE_API_ISSUER/s);
});

it('names the variable that is missing, and no value', () => {
  const sentence = whyNotNotarized({ APPLE_ID: 'somebody', APPLE_APP_SPECIFIC_PASSWORD: 'hidden-word', APPLE_TEAM_ID: '' });
  expect(sentence).toContain('APPLE_TEAM_ID is not set');
  expect(sentence).not.toMatch(/somebody|hidden-word/);
});
