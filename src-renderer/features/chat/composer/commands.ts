/** The commands that the composer understands. */
export type Command = 'model' | 'auth' | 'new' | 'help';

export const COMMANDS: readonly Command[] = ['model', 'auth', 'new', 'help'];

/** What a text in the composer is: something to send, or a command that is never sent. */
export type Typed =
  | { kind: 'empty' }
  | { kind: 'message'; text: string }
  | { kind: 'command'; command: Command; rest: string }
  | { kind: 'unknown-command'; word: string };

/** A slash and one word at the very beginning is a command; `/model` also takes words to look for. */
export function readTyped(text: string): Typed {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  const parts = /^\/([a-z]+)(?:[ \t]+(\S[^\n]*))?$/.exec(text.trimEnd());
  const [, word = '', rest = ''] = parts ?? [];
  if (!parts) return { kind: 'message', text };
  const command = COMMANDS.find((name) => name === word);
  if (command === 'model') return { kind: 'command', command, rest };
  if (rest !== '') return { kind: 'message', text };
  return command ? { kind: 'command', command, rest } : { kind: 'unknown-command', word: `/${word}` };
}

/** Commands that a text may become, for the hints above the composer. Null when it is no command at all. */
export function hintsFor(text: string): readonly Command[] | null {
  if (text.length > 12 || !/^\/[a-z]*$/.test(text)) return null;
  const begun = text.slice(1);
  return COMMANDS.filter((name) => name.startsWith(begun));
}
