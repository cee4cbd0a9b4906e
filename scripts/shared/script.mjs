import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PlainError } from './plain-error.mjs';

/**
 * Writes a line for the person at the terminal. It goes to standard error, so that what a command
 * answers on standard output stays clean.
 * @param {string} line
 */
export const say = (line) => {
  process.stderr.write(`${line}\n`);
};

/**
 * Runs an entry script when its file is the one that was started, and not when it is imported.
 * The number it returns is the exit code; a PlainError is printed as its paragraph with exit code 1.
 * @param {string} moduleUrl The script's import.meta.url.
 * @param {() => Promise<number | void>} main
 */
export async function runAsCommand(moduleUrl, main) {
  const started = process.argv[1];
  if (started === undefined || realpathSync(started) !== fileURLToPath(moduleUrl)) return;
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof PlainError) say(`\n${error.message}`);
    else say(error instanceof Error ? String(error.stack) : String(error));
  }
}
