/** Levels that an entry may have: those that are known have four, and laying out or comparing thousands takes for ever. */
export const DEEPEST_ENTRY = 200;

/** Strings and comments, whose brackets do not count, and brackets. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"|\/\/.*|\/\*[\s\S]*?\*\/|[[\]{}]/g;

/** Whether a JSON text, with comments or without, is nested deeper than an entry may be. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > DEEPEST_ENTRY) return true;
  }
  return false;
}
