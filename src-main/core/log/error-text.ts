const FRAMES = 20;
const DEEPEST = 3;

/**
 * What was thrown, by its kind, the system's code and where it came from. Its message stays out: it can quote what the
 * code choked on, such as a piece of a conversation.
 */
export function errorText(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const text = [error.name + code, ...framesOf(error)].join('\n');
  return error.cause === undefined || depth === DEEPEST ? text : `${text}\ncaused by ${errorText(error.cause, depth + 1)}`;
}

/** A message may have lines that look like frames, so it is taken off first. */
function framesOf({ stack = '', message }: Error): string[] {
  const at = stack.indexOf(message);
  if (at < 0) return [];
  const lines = stack.slice(at + message.length).split('\n');
  return lines.map((line) => line.trim()).filter((line) => /^at .*:\d+\)?$/u.test(line)).slice(0, FRAMES);
}
