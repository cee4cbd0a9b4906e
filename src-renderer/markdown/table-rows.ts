import type { Tokens } from 'marked';
import { lex } from './lex.ts';
import { afterLines, ROWS_AT_ONCE, type LongTable } from './table-tokenizer.ts';

/** Rows that were asked for. */
export interface RowStep {
  /** Where they begin in the rest of the table. */
  key: number;
  rows: Tokens.TableCell[][];
}

const NONE: { rows: RowStep[]; left: number } = { rows: [], left: 0 };

/**
 * The first `steps` steps of the rows that were left unread, and how many rows are left after them. Whole steps are kept
 * in `known` by their place: a table grows at its end alone.
 */
export function readRows({ head, rest }: LongTable, steps: number, known: Map<number, Tokens.TableCell[][]>): { rows: RowStep[]; left: number } {
  if (head === undefined || rest === undefined) return NONE;
  const rows: RowStep[] = [];
  let at = 0;
  for (let step = 0; step < steps && at < rest.length; step++) {
    const found = afterLines(rest.slice(at), ROWS_AT_ONCE);
    const end = found === -1 ? rest.length : at + found;
    const cells = known.get(at) ?? cellsOf(head + rest.slice(at, end));
    if (found !== -1) known.set(at, cells);
    rows.push({ key: at, rows: cells });
    at = end;
  }
  return { rows, left: rowsIn(rest.slice(at)) };
}

/** How many rows stand in lines as written. */
export function rowsIn(lines: string): number {
  let rows = 0;
  for (let at = lines.indexOf('\n'); at !== -1; at = lines.indexOf('\n', at + 1)) rows += 1;
  return lines === '' || lines.endsWith('\n') ? rows : rows + 1;
}

function cellsOf(source: string): Tokens.TableCell[][] {
  const [table] = lex(source).tokens;
  return table?.type === 'table' ? (table as Tokens.Table).rows : [];
}
