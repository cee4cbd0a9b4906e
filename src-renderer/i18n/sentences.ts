/** The sentences of main in one language. */
export interface Sentences {
  /** The words for an English template, with the same `{1}`, `{2}` in the order of the language. */
  of(template: string): string | undefined;
  /** What stands between texts in a row, by the English: `, `, `; `, ` and `, ` or `, and the space between sentences. */
  separators: Readonly<Record<string, string>>;
}

/** Sentences from a table by their English. */
export function sentencesFrom(table: Readonly<Record<string, string>>, separators: Sentences['separators'] = {}): Sentences {
  const known = new Map(Object.entries(table));
  return { of: (template) => known.get(template), separators };
}
