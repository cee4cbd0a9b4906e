/** Heights of the lines in the list of conversations, in pixels, as its styles make them. */
export const HEADING_PX = 38;
export const ENTRY_PX = 36;
