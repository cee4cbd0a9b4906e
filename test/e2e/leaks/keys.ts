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

/** Whether a text holds a key of a kind, or the beginning or end of one. */
export const holds = (text: string | Buffer, kind: KindOfKey): boolean => needles[kind].some((needle) => text.includes(needle));

/** Which kinds of keys a text holds. */
export const keysIn = (text: string | Buffer): KindOfKey[] => (Object.keys(needles) as KindOfKey[]).filter((kind) => holds(text, kind));
