import type { NetTrouble } from '../core/chat/failures/net-failure.ts';

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function* causes(error: unknown): Generator<Error> {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 8; cause = cause.cause, depth += 1) yield cause;
}

/** The innermost cause that has an error code, or the innermost of all: "fetch failed" alone tells nobody anything. */
export function netTrouble(error: unknown): NetTrouble {
  const chain = [...causes(error)].toReversed();
  const telling = chain.find((cause) => codeOf(cause) !== '') ?? chain[0];
  return telling === undefined ? { code: '', words: '' } : { code: codeOf(telling), words: telling.message };
}
