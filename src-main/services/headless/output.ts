import type { AppError } from '../../core/result.ts';
import { terminalText } from '../../core/terminal-text.ts';

/** A standard stream, as far as it is used here. */
export interface Output {
  write(text: string, done: (error?: Error | null) => void): unknown;
  readonly isTTY?: boolean;
}

/** Settles when the text has been handed to the system; never fails, since a closed pipe is noticed elsewhere. */
export function print(output: Output, text: string): Promise<void> {
  return new Promise((resolve) => {
    output.write(output.isTTY === true ? terminalText(text) : text, () => {
      resolve();
    });
  });
}

/** An error in plain sentences; the other side's own words on a second line. */
export function errorText({ message, detail }: AppError): string {
  return terminalText(detail === undefined ? `${message}\n` : `${message}\nDetails: ${detail}\n`);
}
