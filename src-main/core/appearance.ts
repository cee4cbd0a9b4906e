/** What a person can choose: as the system has it, or one of the two. */
export const APPEARANCES = ['system', 'light', 'dark'] as const;

export type Appearance = (typeof APPEARANCES)[number];

/** The appearance that the text of the preferences names; anything else is the system's. */
export function appearanceIn(text: string | undefined): Appearance {
  try {
    const { appearance } = Object(JSON.parse(text ?? '')) as { appearance?: unknown };
    return APPEARANCES.find((known) => known === appearance) ?? 'system';
  } catch {
    return 'system';
  }
}
