/** How a token begins that stands for a secret in an entry. */
export const TOKEN_START = '⟪hidden';

/** True for a text with a token, or what is left of one, in it. */
export function holdsToken(text: string): boolean {
  return text.includes(TOKEN_START);
}
