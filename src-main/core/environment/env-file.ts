import { parse } from 'dotenv';
import { isUnsafeName } from '../settings/json.ts';
import { nextLine, skipSpace } from './env-lines.ts';

/** One assignment of a `.env` file. */
export interface EnvFileValue {
  value: string;
  /** One-based line of the assignment that counts, the last of its name (E50). */
  line: number;
}

/** dotenv's own pattern of one assignment, at one place instead of anywhere. */
const ASSIGNMENT =
  /(?:export\s+)?([\w.-]+)(?:\s*=\s*?|:\s+?)(?:\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(?:#.*)?$/my;

/** Reads a `.env` file exactly as the CLI does, with dotenv's parser (E40 to E57), and adds the lines. */
export function parseEnvFile(text: string): Map<string, EnvFileValue> {
  const values = parse(text, { fast: true }); // the same result as the default parser, in linear time
  const lines = findLines(text.replace(/\r\n?/g, '\n'));
  const file = new Map<string, EnvFileValue>();
  for (const [name, value] of Object.entries(values)) {
    if (!isUnsafeName(name)) file.set(name, { value, line: lines.get(name) ?? 1 });
  }
  return file;
}

/** The line of the last assignment of each name; `text` with LF line ends. */
function findLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let counted = 0;
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    ASSIGNMENT.lastIndex = at;
    const name = ASSIGNMENT.exec(text)?.[1];
    for (; counted < at; counted += 1) if (text[counted] === '\n') line += 1;
    if (name !== undefined) lines.set(name, line);
    at = nextLine(text, name === undefined ? at : ASSIGNMENT.lastIndex);
  }
  return lines;
}
