/** The sentences of main in Simplified Chinese, by their English. */
export const zhSentences: Readonly<Record<string, string>> = {};
