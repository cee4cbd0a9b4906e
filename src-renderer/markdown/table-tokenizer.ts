import { Tokenizer, type Tokens } from 'marked';

/** Rows of a table that are read at once; the others wait until somebody asks for them. */
export const ROWS_AT_ONCE = 200;

/** A table of which only the first rows are read. */
export interface LongTable extends Tokens.Table {
  /** Head and delimiter row as written; with them `rest` can be read. */
  head?: string;
  /** The rows that are not read yet, as written. */
  rest?: string;
}

/** Reads tables like its parent, but only their first rows: ten thousand at once would hold the window up. */
export class FirstRowsTokenizer extends Tokenizer {
  override table(source: string): Tokens.Table | undefined {
    const cut = afterLines(source, ROWS_AT_ONCE + 2);
    if (cut === -1) return super.table(source);
    const read: LongTable | undefined = super.table(source.slice(0, cut));
    if (!read || cut - read.raw.length > 1) return read;
    const end = afterRows(source, cut);
    if (end === cut) return read;
    read.raw = source.slice(0, end);
    read.head = source.slice(0, afterLines(source, 2));
    read.rest = source.slice(cut, end);
    return read;
  }
}

/** Where the line after the first `count` begins, or -1 if there are not so many. */
export function afterLines(source: string, count: number): number {
  let at = 0;
  for (let line = 0; line < count; line++) {
    const end = source.indexOf('\n', at);
    if (end === -1) return -1;
    at = end + 1;
  }
  return at;
}

/** Where the run of lines from `from` on ends that have a bar in them. */
function afterRows(source: string, from: number): number {
  let at = from;
  while (at < source.length) {
    const found = source.indexOf('\n', at);
    const end = found === -1 ? source.length : found + 1;
    if (!source.slice(at, end).includes('|')) return at;
    at = end;
  }
  return at;
}
