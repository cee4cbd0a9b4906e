/** Most pictures in one message, so that they fit into one call. */
export const MOST_PICTURES = 4;
