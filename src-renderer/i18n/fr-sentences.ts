/** The sentences of main in French, by their English. */
export const frSentences: Readonly<Record<string, string>> = {};
