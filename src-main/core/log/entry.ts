/** One thing that happened, for the log. Its text is no sentence for people and never holds what somebody wrote or a model answered. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error';
  /** What happened, such as `window/crashed`. */
  code: string;
  text: string;
}

/** Takes an entry for the log. Never throws. */
export type Log = (entry: LogEntry) => void;

/** A text as it stands in one line: line breaks become bars, other control characters spaces. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/gu, ' | ').replaceAll(/\p{C}/gu, ' ').trim();
}

/** The line of an entry, without its line break; `time` in milliseconds since the epoch. It is not redacted yet. */
export function entryLine({ level, code, text }: LogEntry, time: number): string {
  return inOneLine(`${new Date(time).toISOString()} ${level} ${code} ${text}`);
}
