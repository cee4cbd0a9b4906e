import type { ModelsEditor } from '../editor/models-editor.ts';
import type { RowActions } from './entry-row.tsx';
import { listKey, type EntryListRow } from './list-rows.ts';

/** A row over which something hovers that can be dropped there, and the side on which that would come to stand. */
export interface DropTarget {
  key: string;
  side: 'above' | 'below';
}

/** What rows do by mouse. `setTarget` shows where something would be dropped. */
export function createRowActions(models: ModelsEditor, setTarget: (target: DropTarget | null) => void): RowActions {
  let dragged: EntryListRow | null = null;
  let over: string | undefined;
  const hover = (row: EntryListRow | undefined): boolean => {
    const side = dragged && row ? dropSide(dragged, row) : undefined;
    if (row?.key !== over) setTarget(row && side ? { key: row.key, side } : null);
    over = row?.key;
    return side !== undefined;
  };
  const drag = (row: EntryListRow | null): void => {
    dragged = row;
    hover(undefined);
  };
  return {
    show: (row) => void models.show(row.entry.ref),
    drag,
    over: hover,
    dragEnd: () => drag(null),
    drop(row) {
      if (dragged && dropSide(dragged, row)) void models.reorder(dragged.entry, row.at, row.count);
      drag(null);
    },
  };
}

/** What is dragged takes the place of the row that it is dropped on. */
function dropSide(dragged: EntryListRow, row: EntryListRow): DropTarget['side'] | undefined {
  if (dragged.key === row.key || listKey(dragged) !== listKey(row)) return undefined;
  return dragged.at < row.at ? 'below' : 'above';
}
