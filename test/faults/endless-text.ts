/** The pieces of an answer without end, by their number: what arrived of it can be told from what did not. */
export const endlessText = (piece: number): string => `${piece} of many words and some 世界 🚃; `;
