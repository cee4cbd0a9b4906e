import needles from './needles.json' with { type: 'json' };

/**
 * Keys of tests can be told from everything else: wherever one turns up, or the beginning or the end of one, it is
 * known for a key. `needles.json` holds what to look for, as plain text and as it stands within base64.
 */
export type KindOfKey = keyof typeof needles;

/** A key that stands in a file or a variable, or comes from a server: no window ever has a reason to know it. */
export const testKey = (name: string): string => `zqvKey-${name}-yeKvqz`;

/** A key that the test types or pastes into a window, which therefore holds it for a while. */
export const typedKey = (name: string): string => `zqvTyp-${name}-pyTvqz`;

/** The one for tests that need just any. */
export const TEST_KEY = testKey('of-a-test');

/** Which kinds of keys a text holds. */
export function keysIn(text: string | Buffer): KindOfKey[] {
  return (Object.keys(needles) as KindOfKey[]).filter((kind) => needles[kind].some((needle) => text.includes(needle)));
}
