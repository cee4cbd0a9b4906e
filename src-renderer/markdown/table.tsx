import type { Tokens } from 'marked';
import { memo, useState } from 'react';
import { t } from '../i18n/t.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { count } from '../i18n/format.ts';
import { Button } from '../ui/button.tsx';
import { inline } from './inline.tsx';
import { readRows, rowsIn } from './table-rows.ts';
import { ROWS_AT_ONCE, type LongTable } from './table-tokenizer.ts';

/** A table that scrolls sideways when it is too wide. Rows that did not change do not render again; a long one comes in steps. */
export function Table({ table }: { table: LongTable }) {
  useLocale();
  const [steps, setSteps] = useState(0);
  const [known] = useState(() => new Map<number, Tokens.TableCell[][]>());
  const { rows: later, left } = readRows(table, steps, known);
  return (
    <div className="md-table" tabIndex={0}>
      <table aria-rowcount={table.rest === undefined ? undefined : table.rows.length + rowsIn(table.rest) + 1}>
        <thead>
          <tr>
            {table.header.map((cell, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- a cell is its place
              <th key={place} scope="col" className={alignment(cell)}>
                {inline(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <Rows rows={table.rows} />
        {later.map(({ key, rows }) => (
          <Rows key={key} rows={rows} />
        ))}
      </table>
      {left > 0 && (
        <Button className="more" onClick={() => setSteps(steps + 1)}>
          {t('table.more', { next: count(Math.min(left, ROWS_AT_ONCE)), left: count(left) })}
        </Button>
      )}
    </div>
  );
}

const Rows = memo(function Rows({ rows }: { rows: readonly Tokens.TableCell[][] }) {
  return (
    <tbody>
      {rows.map((cells, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows only ever grow at the end
        <Row key={place} cells={cells} />
      ))}
    </tbody>
  );
});

const Row = memo(function Row({ cells }: { cells: Tokens.TableCell[] }) {
  return (
    <tr>
      {cells.map((cell, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a cell is its place
        <td key={place} className={alignment(cell)}>
          {inline(cell.tokens)}
        </td>
      ))}
    </tr>
  );
}, sameRow);

function sameRow(before: { cells: Tokens.TableCell[] }, after: { cells: Tokens.TableCell[] }): boolean {
  return before.cells.length === after.cells.length && before.cells.every(({ text }, place) => text === after.cells[place]?.text);
}

function alignment({ align }: Tokens.TableCell): string | undefined {
  return align === null ? undefined : `md-${align}`;
}
