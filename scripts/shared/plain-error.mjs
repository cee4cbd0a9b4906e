/**
 * A failure whose message is a paragraph for the person at the terminal: what happened, why, and
 * what to do. Entry scripts print the message alone, without a stack.
 */
export class PlainError extends Error {
  /** @override */
  name = 'PlainError';
}
