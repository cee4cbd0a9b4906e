/** Longest message that one call accepts, in UTF-16 units; the router's own limit in bytes stands above it. */
export const LONGEST_MESSAGE = 2_000_000;
