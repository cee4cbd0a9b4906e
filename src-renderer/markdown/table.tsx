import type { Tokens } from 'marked';
import { memo } from 'react';
import { inline } from './inline.tsx';

/** A table that scrolls sideways when it is too wide. Rows that did not change do not render again. */
export function Table({ table }: { table: Tokens.Table }) {
  return (
    <div className="md-table" tabIndex={0}>
      <table>
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
        <tbody>
          {table.rows.map((cells, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows only ever grow at the end
            <Row key={place} cells={cells} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

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
