/** The `dir` of a box that is written in: that of its text. An empty one has the page's, so that its hint stands where the text of the page begins. */
export const directionOf = (hasText: boolean): 'auto' | undefined => (hasText ? 'auto' : undefined);
